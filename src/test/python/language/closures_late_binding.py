fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])


def make():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    fs.append(lambda i=i: i)
    i = 10
    return fs


print([f() for f in make()])
print([f() for f in [lambda: x for x in range(3)]])
print([f(2) for f in [lambda y, x=x: (x, y) for x in range(3)]])


def early():
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)

    def show():
        print(late)

    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    show()


try:
    early()
except NameError as e:
    print(type(e).__name__, e)


def early2():
    def show():
        print(late)

    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)
    late = 1
    show()
    del late
    try:
        show()
    except NameError as e:
        print(type(e).__name__, e)


early2()
