class Logged:
    def __init__(self):
        object.__setattr__(self, "log", [])
    def __getattribute__(self, name):
        if name not in ("log", "__dict__", "__class__"):
            object.__getattribute__(self, "log").append(("get", name))
        return object.__getattribute__(self, name)
    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        self.log.append(("del", name))
        super().__delattr__(name)

o = Logged()
o.a = 1
o.a
del o.a
try:
    o.a
except AttributeError as e:
    print(e, e.name, e.obj is o)
print(o.log)

class Fallback:
    real = 1
    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError("nothing like " + name)
        return name.upper()

f = Fallback()
print(f.real, f.other, getattr(f, "nope", "default"), hasattr(f, "nothing"))
try:
    f.nope
except AttributeError as e:
    print(e)

class Prop:
    @property
    def broken(self):
        return self.missing
    def __getattr__(self, name):
        return "fallback for " + name
print(Prop().broken, Prop().x)

class Dyn:
    def __dir__(self):
        return ["z", "a"]
print(dir(Dyn()))
class Meta(type):
    def __getattr__(cls, name):
        return "meta " + name
class M(metaclass=Meta):
    pass
print(M.anything, hasattr(M(), "anything"))
