import textwrap
def run(source):
    try:
        exec(textwrap.dedent(source))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno)

run("""
    if True:
          print("wide")
          if True:
           print("narrow")
    print("out")
""")
run("if 1:\n\tprint('tab')\n\tif 1:\n\t\tprint('two tabs')\n")
run("if 1:\n    x = 1\n  y = 2\n")
run("x = 1\n    y = 2\n")
run("for i in []:\n")
run("def f():\n# only a comment\n")
run("while 0:\n\n\nx = 1")
run("try:\n    pass\nfinally:\nx")
run("with x:\n\tpass\n        pass")
run("class A:\n    def f(self):\n    pass")
run("if 1:\n    pass\n   # oddly indented comment is fine\n    \nprint('ok')")
run("x = [\n1,\n        2,\n    ]\nprint(x)")
run("if 1: pass\n    x = 1")
run("match 1:\n    case 1:\n    pass")
run("\n\n   \n# comment\nprint('blank lines first')")
run("if 1:\n  if 1:\n     print('deep')\n  else:\n     pass\nelse:\n pass")
run("def f(): return 1; \nprint(f())")
run("if 1:\\\n  print('continued')")
run("x = 1; \\\ny = 2\nprint(x, y)")
print(len([eval("(" * 50 + "1" + ")" * 50)]))
try:
    compile("(" * 300 + ")" * 300, "f", "eval")
except SyntaxError as e:
    print(e.msg)
source = "".join("  " * i + "if 1:\n" for i in range(99)) + "  " * 99 + "print('99 levels')"
try:
    compile(source, "f", "exec")
    print("compiled")
except SyntaxError as e:
    print(e.msg)
try:
    compile("".join(" " * i + "if 1:\n" for i in range(101)) + " " * 101 + "pass", "f", "exec")
except SyntaxError as e:
    print(type(e).__name__, e.msg)
