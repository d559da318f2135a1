# Packages, submodules, relative imports, __all__, namespace packages.
import os
import sys
import tempfile

def write(path, text=""):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)

with tempfile.TemporaryDirectory() as d:
    write(f"{d}/pkg/__init__.py", "__all__ = ['one', 'value']\nvalue = 1\nhidden = 2\n")
    write(f"{d}/pkg/one.py", "from . import two\nfrom .two import name as n\nfrom .. import __name__ as x\n" if 0 else "from . import two\nfrom .two import name as n\n")
    write(f"{d}/pkg/two.py", "name = __name__\npackage = __package__\n")
    write(f"{d}/pkg/sub/__init__.py", "from ..two import name\nfrom .deep import where\n")
    write(f"{d}/pkg/sub/deep.py", "where = __name__\n")
    write(f"{d}/pkg/bad.py", "from ... import x\n")
    write(f"{d}/space/part.py", "v = 'namespace'\n")
    write(f"{d}/single.py", "import sys\nprint('running', __name__)\n")
    sys.path.insert(0, d)
    import pkg.one
    print(pkg.one.n, pkg.two.package, sorted(k for k in vars(pkg) if not k.startswith("_")))
    ns = {}
    exec("from pkg import *", ns)
    print(sorted(k for k in ns if k != "__builtins__"))
    import pkg.sub.deep as deep
    print(deep.where, pkg.sub.name, deep.__package__, deep.__name__)
    print(os.path.relpath(pkg.__file__, d), [os.path.relpath(p, d) for p in pkg.__path__])
    print(pkg.__spec__.name, pkg.__spec__.parent, deep.__spec__.parent, pkg.__spec__.has_location)
    import single
    import single
    print(single is sys.modules["single"])
    del sys.modules["single"]
    import single
    import space.part
    print(space.part.v, space.__file__ if hasattr(space, "__file__") else "no file", len(list(space.__path__)))
    for statement in ("import nothing", "import pkg.nothing", "import single.x", "from pkg import nothing",
                      "import pkg.bad", "from . import x", "import pkg.two.x", "from nothing.more import x"):
        try:
            exec(statement, {"__name__": "__main__"})
        except ImportError as e:
            print(f"{statement}: {type(e).__name__}: {str(e).replace(d, 'D')} (name={e.name!r})")
    sys.modules["blocked"] = None
    try:
        import blocked
    except ModuleNotFoundError as e:
        print(e)
    print(__import__("pkg.sub").__name__, __import__("pkg.sub", fromlist=["deep"]).__name__)
