class Thing:
    class_name = 1
    def run(self):
        return class_name

def report(f):
    try:
        f()
    except (NameError, AttributeError, UnboundLocalError) as e:
        print(type(e).__name__, e, getattr(e, "name", None))

report(lambda: undefined)
report(Thing().run)
report(lambda: Thing().missing)
report(lambda: Thing.missing)
report(lambda: None.attr)
report(lambda: (1).nope)
report(lambda: [].push)
report(lambda: print.nope)
import math
report(lambda: math.nope)

def local():
    print(before)
    before = 1
report(local)

def conditional(flag):
    if flag:
        v = 1
    return v
report(lambda: conditional(False))
print(conditional(True))

def loop():
    for i in []:
        pass
    return i
report(loop)

def deleted():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e
report(deleted)

def setter():
    object().x = 1
report(setter)

class Slots:
    __slots__ = ("a",)
def slot():
    Slots().b = 1
report(slot)
report(lambda: Slots().a)
def ro():
    (1).real = 2
report(ro)
class P:
    @property
    def p(self): return 1
def prop():
    P().p = 2
report(prop)
def delp():
    del P().p
report(delp)
