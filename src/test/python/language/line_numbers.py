def lineno(source):
    try:
        exec(compile(source, "<source>", "exec"), {})
    except Exception as e:
        tb = e.__traceback__.tb_next
        lines = []
        while tb:
            lines.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        return type(e).__name__, lines


for source in [
    "x = 1\ny = x + undefined",
    "a = [1, 2]\nb = (a\n     [5])",
    "def f(x):\n    return x.missing.more\nf(1)",
    "def f():\n    g(1,\n      2)\ndef g(a, b):\n    raise ValueError\nf()",
    "for i in 5: pass",
    "a, b = 1",
    "x = [\n  i for i in\n  undefined]",
    "if True:\n  try:\n    pass\n  finally:\n    1/0",
    "\n\nwith 5:\n  pass",
    "lambda_ = lambda: (\n  1/0)\nlambda_()",
    "class C:\n  x = 1\n  y = 1/0",
    "@undefined\ndef f():\n  pass",
    "def f(a=\n  1/0): pass",
    "(1\n + 2\n + 'a')",
    "x = {\n 'a': 1,\n 'b': 1/0}",
    "print(\n  1/0\n)",
    "def g():\n  yield 1\n  raise ValueError\nfor x in g():\n  pass",
    "while 1:\n  x = 1\n  break\nelse:\n  pass\nx.y",
    "try:\n  1/0\nexcept ValueError:\n  pass",
    "try:\n  1/0\nexcept ZeroDivisionError:\n  raise\n",
]:
    print(lineno(source))
