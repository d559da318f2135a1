def show(source, mode="exec"):
    try:
        compile(source, "file.py", mode)
        print("fine")
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text.rstrip() if e.msg.startswith('inv') else '')

show("x = = 1")
show("def f(:\n  pass")
show("if x\n  pass")
show("if x:\npass")
show("  x = 1")
show("if 1:\n    x\n  y\n")
show("if 1:\n\tx\n        y\n")
show("f(a b)")
show("print 'hello'")
show("x = (1,\n     2")
show("x = 'abc")
show("1 = x")
show("f() = 1")
show("if x = 1: pass")
show("class A: return 1")
show("def f(a, a): pass")
show("break")
show("f'{a b}'")
show("x = 1 +", "eval")
show("x = 1", "eval")
show("a\nb", "single")
show("caf\u00e9 = 1 2")
show("x = \"\u4e2d\" \u00e9 y")
try:
    eval("1 +")
except SyntaxError as e:
    print(e, e.args)
try:
    exec("import\n")
except SyntaxError as e:
    print(str(e))
e = SyntaxError("custom", ("f", 2, 3, "line text", 2, 5))
print(e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, str(e))
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError))
try:
    raise SyntaxError
except SyntaxError as e:
    print(e.msg, e.lineno)
import codeop
for text in ("x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "f(", "x = = 1", "'''abc", "@d", "def f():\n  pass\n"):
    try:
        code = codeop.compile_command(text)
        print(repr(text), "complete" if code else "incomplete")
    except SyntaxError as e:
        print(repr(text), e.msg)
