code = compile("x = 1\ny = x + 1", "name.py", "exec")
ns = {}
exec(code, ns)
print(ns["y"], code.co_filename, code.co_name, type(code).__name__)
print(eval(compile("1 + 2", "e", "eval")), eval("x * 2", {"x": 21}), eval(" 3 "), eval("a", {}, {"a": 5}))
exec(compile("print('single')\n", "s", "single"))
exec(compile("40 + 2\n", "s", "single"))
print(exec("z = 1"), z)
def f():
    local = 5
    exec("other = local + 1", globals(), d := dict(locals()))
    return d["other"], eval("local + 1")
print(f())
for args in (("1 +", "f", "eval"), ("x = 1", "f", "eval"), ("1", "f", "nope"), ("a\0b", "f", "exec"), (5, "f", "exec")):
    try:
        compile(*args)
        print("compiled")
    except (SyntaxError, ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(" (")[0])
print(eval(b"1 + 1"), eval(bytearray(b"2")), eval(memoryview(b"3")))
exec("# coding: utf-8\nprint('\u00e9')".encode("utf8"))
exec(b"# -*- coding: latin-1 -*-\nprint('\xe9')")
ns = {"__builtins__": {}}
try:
    eval("len('a')", ns)
except NameError as e:
    print(e)
exec("from __future__ import annotations\ndef g(a: b): pass\nprint(g.__annotations__)", {})
try:
    exec("x = 1\nfrom __future__ import annotations")
except SyntaxError as e:
    print(e.msg)
try:
    exec("from __future__ import nested_nothing")
except SyntaxError as e:
    print(e.msg)
