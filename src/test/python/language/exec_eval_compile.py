ns = {}
exec("a = 1\nb = a + 1\ndef f(): return a + b", ns)
print(ns["f"](), sorted(k for k in ns if not k.startswith("__")))
print(eval("a * 10 + b", ns), eval(" 1 + 1"), eval(compile("[x for x in 'ab']", "e", "eval")))
exec(compile("print('compiled', __name__)", "f", "exec"), {"__name__": "custom"})
code = compile("x", "s", "eval")
for x in (1, "two"):
    print(eval(code))
g, l = {"x": "global"}, {"x": "local"}
exec("print(x)\ny = 1\nglobal z\nz = 2", g, l)
print(l.get("y"), g.get("z"), "y" in g)
exec("class C:\n  v = x\nprint(C.v)", g, l)
try:
    exec("def f(): return only_local\nf()", {}, {"only_local": 1})
except NameError as e:
    print(e)
for bad in ["1 +", "def f(:", "x = ", "eval(", "'abc"]:
    try:
        compile(bad, "bad.py", "exec")
    except SyntaxError as e:
        print(type(e).__name__, e.filename, e.lineno)
try:
    eval("x = 1")
except SyntaxError as e:
    print("eval:", e.msg)
try:
    compile("1", "f", "wrong")
except ValueError as e:
    print(e)


class Mapping:
    def __getitem__(self, k):
        if k == "magic":
            return "from mapping"
        raise KeyError(k)

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


exec("a = magic\nprint(magic)\ndel a\nprint(len('abc'))", {}, Mapping())
try:
    exec("nothing_here", {}, Mapping())
except NameError as e:
    print(e)
exec(b"print('bytes source')")
single = compile("5 + 5\n", "s", "single")
import sys

sys.displayhook = lambda v: print("display", v)
exec(single)
exec(compile("for i in range(2): i\n", "s", "single"))
try:
    exec("x", {"__builtins__": {}})
except NameError as e:
    print(e)
print(eval("len", {"__builtins__": {"len": "mine"}}))
