# Finders, loaders and path hooks of a program's own; importlib.
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import sys
import tempfile


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.answer = 42
        print("exec", module.__name__, module.__spec__.origin)


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.startswith("virtual"):
            return importlib.machinery.ModuleSpec(name, Loader(), origin="nowhere", is_package=name == "virtual")


sys.meta_path.insert(0, Finder())
import virtual.part
print(virtual.part.answer, virtual.__path__, virtual.part.__package__, virtual.__loader__.__class__.__name__)
del sys.meta_path[0]
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "plain.py")
    with open(path, "w") as f:
        f.write("count = globals().get('count', 0) + 1\n")
    sys.path.insert(0, d)
    plain = importlib.import_module("plain")
    print(plain.count, importlib.reload(plain) is plain, plain.count)
    spec = importlib.util.find_spec("plain")
    print(spec.name, spec.origin == path, type(spec).__name__, spec.loader.__class__.__name__)
    print(importlib.util.find_spec("no_such_module"))
    spec = importlib.util.spec_from_file_location("other", path)
    other = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(other)
    print(other.__name__, other.count, other.__file__ == path, "other" in sys.modules)
    with open(os.path.join(d, "late.py"), "w") as f:
        f.write("x = 1\n")
    importlib.invalidate_caches()
    print(importlib.import_module("late").x)
    print(spec.loader.get_source("other") == open(path).read(), spec.loader.is_package("other"))
    print(spec.loader.get_filename("other") == path)
try:
    importlib.import_module(".x")
except TypeError as e:
    print(e)
print(importlib.import_module(".path", "os").__name__ if 0 else importlib.import_module("os.path").__name__)
print(sys.__spec__.origin, sys.__spec__.loader.__name__)
