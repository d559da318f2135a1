count = 0
def bump():
    global count
    count += 1
    return count

print(bump(), bump(), count)

def make():
    global made, also
    made, also = 1, 2
    def inner():
        global made
        made = "from inner"
    inner()

make()
print(made, also)

def shadow():
    count = "local"
    def f():
        global count
        count = 100
        return count
    return f(), count

print(shadow(), count)

class C:
    global in_class
    in_class = 5
    own = 6

print(in_class, hasattr(C, "in_class"), C.own)

def loops():
    global i
    for i in range(3):
        pass
    import math as m
    global imported
    import math as imported
    global Local
    class Local: pass
    global func
    def func(): return "func"

loops()
print(i, imported.floor(2.5), Local.__qualname__, func(), func.__qualname__)
exec("global e\ne = 7")
print(e)
for bad in ("def f():\n x = 1\n global x", "def f(x):\n global x", "def f():\n print(x)\n global x",
            "nonlocal x", "def f():\n nonlocal x", "def f():\n global x\n nonlocal x"):
    try:
        exec(bad)
    except SyntaxError as err:
        print(err.msg, err.lineno)
del count
try:
    bump()
except NameError as err:
    print(err)
