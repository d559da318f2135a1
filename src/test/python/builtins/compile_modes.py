code = compile("1 + 1", "<e>", "eval")
print(eval(code))
exec(compile("print('exec')", "<x>", "exec"))
exec(compile("'single shows'", "<s>", "single"))
exec(compile("None", "<s>", "single"))
exec(compile("x = 5", "<s>", "single"))
exec(compile("for i in range(2): i * 10\n", "<s>", "single"))
for source, mode in (("1 +", "eval"), ("x = 1", "eval"), ("def f(:\n  pass", "exec"), ("  x = 1", "exec"), ("if 1:\nx", "exec"),
                     ("print 'a'", "exec"), ("x = = 1", "exec"), ("'unterminated", "exec"), ("(", "exec"), ("f(a=1, 2)", "exec"),
                     ("return", "exec"), ("break", "exec"), ("x: int = 1; nonlocal x", "exec"), ("5 = x", "exec"), ("def f(a, a): pass", "exec")):
    try:
        compile(source, "<src>", mode)
        print("compiled", source)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset)
import ast
flags = __import__("__future__").annotations.compiler_flag
ns = {}
exec(compile("def f(x: undefined_thing): pass", "<f>", "exec", flags), ns)
print(ns["f"].__annotations__)
c = compile("assert False, 'no'", "<a>", "exec", optimize=1)
exec(c)
try:
    exec(compile("assert False, 'yes'", "<a>", "exec", optimize=0))
except AssertionError as e:
    print(e)
print(eval("__name__", {"__name__": "given"}), eval("[i for i in range(3) if i in data]", {"data": [1, 2]}))
