import sys
def here():
    return sys._getframe()
f = here()
print(f.f_code.co_name, f.f_back.f_code.co_name, f.f_lineno, f.f_builtins is not None)
def depth():
    fr = sys._getframe()
    names = []
    while fr:
        names.append(fr.f_code.co_name)
        fr = fr.f_back
    return names
def caller():
    return depth()
print(caller())
def variables(a, b=2):
    c = a + b
    return sys._getframe().f_locals
print(variables(1))
def changed():
    x = 1
    sys._getframe().f_locals["x"] = 2
    return x
print(changed())
print(sys._getframe(0) is sys._getframe(), sys._getframe().f_globals is globals())
def gen():
    v = "kept"
    yield
g = gen()
next(g)
fr = g.gi_frame
print(fr.f_locals, fr.f_back)
fr.clear()
print(list(g))
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
try:
    sys._getframe().clear()
except RuntimeError as e:
    print(e)
class C:
    inside = sorted(sys._getframe().f_locals)
    name = sys._getframe().f_code.co_name
print(C.inside, C.name)
