import math, os.path as osp
import collections.abc
import collections.abc as cabc
from math import pi, sqrt as root
from collections import (
    OrderedDict,
    namedtuple,
)

print(math.floor(2.5), osp.basename("a/b"), collections.abc is cabc, root(16), int(pi))
print(OrderedDict.__name__, namedtuple("P", "x y")(1, 2))
for source in [
    "import no_such_module",
    "import math.nothing",
    "from math import nothing",
    "from no_such import x",
    "from . import x",
    "from .. import y",
]:
    try:
        exec(source, {"__name__": "__main__"})
    except ImportError as e:
        print(type(e).__name__, str(e).split(" (")[0], e.name)


def local():
    import string
    from string import digits as d

    return string.ascii_lowercase[:3], d[:3]


print(local())
ns = {}
exec("from string import *", ns)
print("digits" in ns, "_re" in ns, ns["capwords"]("a b"))
log = []


def fake(name, globals=None, locals=None, fromlist=(), level=0):
    log.append((name, fromlist, level))

    class M:
        attr = 1

    return M


exec("import a.b.c\nfrom x import attr\nimport q as w", {"__builtins__": {"__import__": fake}})
print(log)
try:
    exec("import x", {"__builtins__": {}})
except ImportError as e:
    print(e)
import sys

sys.modules["blocked"] = None
try:
    import blocked
except ModuleNotFoundError as e:
    print(e)
