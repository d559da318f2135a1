import math
import math as m, sys as system
import os.path
import os.path as p
from math import pi, floor as down
from collections import (
    OrderedDict,
    namedtuple as nt,
)
from os import path
print(math is m, system.__name__, os.path is p is path, round(pi, 2), down(2.7))
print(OrderedDict.__name__, nt("P", "x y")(1, 2))
from math import *
print(ceil(1.2), sqrt(16.0))
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    import math.nothing
except ModuleNotFoundError as e:
    print(e)
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    exec("from . import x", {"__name__": "top"})
except ImportError as e:
    print(e)
def f():
    import string as s
    from string import digits
    return s.digits == digits, "s" in locals()
print(f())
class C:
    from math import e
print(round(C.e, 3))
import importlib
print(importlib.import_module("math") is math, __import__("os.path").__name__, __import__("os.path", fromlist=["x"]) is p)
try:
    exec("def f():\n from math import *")
except SyntaxError as e:
    print(e.msg)
print(__name__, "math" in system.modules)
