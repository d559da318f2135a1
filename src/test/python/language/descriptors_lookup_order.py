class Data:
    def __init__(self, name):
        self.name = name

    def __get__(self, o, t=None):
        return f"data get {self.name} {o is not None} {t.__name__}"

    def __set__(self, o, v):
        print("data set", v)


class NonData:
    def __get__(self, o, t=None):
        return f"nondata {o is not None}"


class C:
    d = Data("d")
    n = NonData()
    plain = "class plain"

    def __getattr__(self, name):
        return f"getattr {name}"


c = C()
print(c.d, C.d, c.n, C.n, c.plain, c.nothing)
c.d = 5
c.n = "instance n"
c.plain = "instance plain"
c.__dict__["d"] = "hidden"
print(c.d, c.n, c.plain)
print(sorted(c.__dict__))


class G:
    def __getattribute__(self, name):
        if name == "special":
            return "intercepted"
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        super().__setattr__(name, value * 2)


g = G()
g.x = 4
print(g.special, g.x)
try:
    g.y
except AttributeError as e:
    print(e)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = 1
print(s.a)
try:
    s.b
except AttributeError as e:
    print(e)
try:
    s.c = 1
except AttributeError as e:
    print(e)
print(hasattr(s, "__dict__"))


class Prop:
    @property
    def ro(self):
        return 1


try:
    Prop().ro = 2
except AttributeError as e:
    print(e)
try:
    del Prop().ro
except AttributeError as e:
    print(e)


class Meta(type):
    @property
    def on_class(cls):
        return "meta property"

    def method(cls):
        return cls.__name__


class M(metaclass=Meta):
    pass


print(M.on_class, M.method())
try:
    M().on_class
except AttributeError as e:
    print(e)
for i in range(3):
    o = C()
    if i == 1:
        C.plain = "changed"
    print(o.plain, end=" ")
print()
