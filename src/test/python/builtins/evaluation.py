print(eval("1 + 2"), eval("  x * 2", {"x": 21}), eval("a + b", {"a": 1}, {"b": 2}), eval(b"3"), eval(compile("4", "f", "eval")))
ns = {}
exec("y = 5\ndef f(): return y", ns)
print(ns["f"](), sorted(k for k in ns if k[0] != "_"), "__builtins__" in ns)
def local_exec():
    v = 1
    exec("v = 2")
    d = {}
    exec("w = v + 1", globals(), d | {"v": v})
    return v, eval("v + 10")
print(local_exec())
code = compile("a = 1\nb = a + 1", "<test>", "exec")
g = {}
exec(code, g)
print(g["b"], code.co_filename, code.co_name, type(code).__name__, eval(code, {}))
compile("1 + 1", "s", "single")
exec(compile("6 * 7", "s", "single"))
class M(dict):
    def __missing__(self, k): return "missing " + k
print(eval("q", {}, M()))
class Map:
    def __getitem__(self, k):
        if k == "z": return 26
        raise KeyError(k)
    def __setitem__(self, k, v): print("set", k, v)
print(eval("z", {}, Map()))
exec("t = z", {}, Map())
exec("print('closed', n)", {"n": 3})
for f in (
    lambda: eval("1 +"),
    lambda: eval("x = 1"),
    lambda: eval("undefined_thing"),
    lambda: eval(5),
    lambda: exec(5),
    lambda: eval("1", 5),
    lambda: eval("1", {}, 5),
    lambda: exec("1", []),
    lambda: compile("1", "f", "bad"),
    lambda: compile(5, "f", "exec"),
    lambda: compile("1", "f", "exec", flags=1),
    lambda: compile("def f(:", "f.py", "exec"),
    lambda: exec("raise KeyError('k')"),
    lambda: eval("f()"),
    lambda: eval("a\0b"),
):
    try:
        f()
        print("ok")
    except BaseException as e:
        print(type(e).__name__, str(e).replace("\n", " "))
def outer():
    x = 1
    def inner():
        return x
    return inner.__code__
try:
    eval(outer())
except TypeError as e:
    print(e)
try:
    exec(outer())
except TypeError as e:
    print(e)
from types import CellType
exec(outer(), closure=(CellType(9),))
print(__import__("os").__name__, __import__("os.path").__name__, __import__("os.path", fromlist=["join"]).__name__.endswith("path"))
