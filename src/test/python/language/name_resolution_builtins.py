import builtins


def f():
    return abs(-1)


print(f())
builtins.abs = lambda x: "patched"
try:
    print(f())
finally:
    del builtins.abs
try:
    f()
except NameError as e:
    print(e)
import _operator

builtins.abs = _operator.abs
print(f())
builtins.brand_new = "visible everywhere"
print(brand_new)


class C:
    print(brand_new)
    brand_new = "class"
    print(brand_new)


brand_new = "module"
print(brand_new)
del brand_new
print(brand_new)
del builtins.brand_new
ns = {"__builtins__": builtins}
exec("r = max(1, 2)", ns)
print(ns["r"])
exec("def g(): return min(3, 4)", ns)
print(ns["g"]())
print(__builtins__ is builtins or isinstance(__builtins__, dict), __name__)


def true_is_keyword():
    return True, None, ...


print(true_is_keyword())
