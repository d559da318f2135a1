x = "module"


def set_global():
    global x, fresh
    x = "set"
    fresh = 1


set_global()
print(x, fresh)


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "inner"

        def deeper():
            global x
            x = "from deeper"

        deeper()

    inner()
    return x


print(outer(), x)


def delete_global():
    global fresh
    del fresh


delete_global()
try:
    fresh
except NameError as e:
    print(e)
try:
    delete_global()
except NameError as e:
    print(e)


def class_nonlocal():
    count = 0

    class C:
        nonlocal count
        count = 5

        def f(self):
            nonlocal count
            count += 1
            return count

    C().f()
    return count


print(class_nonlocal())
bad = [
    "def f():\n x = 1\n global x",
    "def f():\n print(x)\n global x",
    "def f(x):\n global x",
    "def f():\n nonlocal x",
    "nonlocal x",
    "def f(x):\n def g():\n  nonlocal x\n  global x",
    "def f():\n x: int\n global x",
    "def f():\n global x\n x: int = 1",
    "def f(x):\n def g(x):\n  nonlocal x",
    "x = 1\nglobal x\nx = 2",
]
for source in bad:
    try:
        compile(source, "<s>", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
