assert True
assert 1 == 1, "never evaluated" + undefined if False else "fine"
try:
    assert 0
except AssertionError as e:
    print(repr(e))
try:
    assert [], "message"
except AssertionError as e:
    print(repr(e))
try:
    assert False, ("tuple", 1)
except AssertionError as e:
    print(e.args)
print(__debug__)
code = compile("assert False, 'x'\nresult = __debug__", "s", "exec", optimize=1)
ns = {}
exec(code, ns)
print(ns["result"])
code = compile('def f():\n  "doc"\n  return f.__doc__\nresult = f()', "s", "exec", optimize=2)
exec(code, ns)
print(ns["result"])
for source in ["__debug__ = 1", "def f(__debug__): pass", "del __debug__", "x.__debug__ = 1", "f(__debug__=1)", "import __debug__"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg)
