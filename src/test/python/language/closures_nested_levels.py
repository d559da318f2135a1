def outer(x):
    def middle(y):
        def inner(z):
            nonlocal x
            x += z
            return x, y, z

        return inner

    return middle


m = outer(1)
i, j = m(10), m(20)
print(i(100), j(1000), i(0))


def shadow(x):
    def f():
        x = "inner"
        return x

    return f(), x


print(shadow("outer"))


def parameter_cell(a, b=2, *args, c, **kw):
    return lambda: (a, b, args, c, kw)


print(parameter_cell(1, c=3)(), parameter_cell(1, 5, 6, 7, c=8, d=9)())


class Holder:
    x = "class"

    def get(self):
        return x


x = "global"
print(Holder().get(), Holder.x)


def through_class(x):
    class C:
        y = x

        def f(self):
            return x

    return C


C = through_class("free")
print(C.y, C().f())
