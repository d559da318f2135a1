class A:
    """Doc of A."""

    x = 1
    y = x + 1
    for i in range(3):
        locals()[f"attr{i}"] = i * x
    del i

    def method(self):
        return self.x

    if y > 1:
        z = "conditional"
    name = __qualname__, __module__


print(A.__doc__, A.x, A.y, A.attr2, A.z, A.name, hasattr(A, "i"))
print([k for k in vars(A) if not k.startswith("__")])


def maker():
    class Inner:
        class Deep:
            def f(self):
                pass

    return Inner


print(maker().__qualname__, maker().Deep.__qualname__, maker().Deep.f.__qualname__)

x = "global"


class B:
    print(x)
    x = "class"
    print(x)
    del x
    print(x)

    def get(self):
        return x


print(B().get())


def f():
    x = "local"

    class C:
        print(x)
        x = "in class"
        print(x)

    class D:
        y = x

    return C.x, D.y


print(f())


class G:
    global made_global
    made_global = 5


print(made_global, hasattr(G, "made_global"))
print(type("Dynamic", (A,), {"w": 3}).w)


class Empty: ...


print(Empty.__dict__.get("__doc__"), Empty.__bases__, Empty.__mro__[-1])
