class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}

    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, kw, "prepared" in ns)
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)


class A(metaclass=Meta, option=1):
    def __init__(self, x=None):
        self.x = x


a = A(5)
print(a.x, A.prepared, type(A).__name__)


class B(A, **{"other": 2}):
    pass


B()


class Plugin:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))


class P1(Plugin):
    pass


class P2(Plugin, tag="two"):
    pass


print(Plugin.registry)
try:

    class P3(Plugin, bad=1):
        pass

except TypeError as e:
    print(e)


class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)


class Uses:
    field = Named()


class M2(type):
    pass


try:

    class Conflict(A, metaclass=M2):
        pass

except TypeError as e:
    print(e)


class Entries:
    def __mro_entries__(self, bases):
        return (Plugin,)


class FromEntries(Entries()):
    pass


print(FromEntries.__bases__, type(FromEntries.__orig_bases__[0]).__name__)


def function_meta(name, bases, ns, **kw):
    return (name, sorted(k for k in ns if not k.startswith("__")), kw)


class F(metaclass=function_meta, k=1):
    x = 1


print(F)
