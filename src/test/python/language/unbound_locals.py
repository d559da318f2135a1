def never():
    print(v)
    v = 1


def conditional(flag):
    if flag:
        w = 1
    return w


def after_del():
    z = 1
    del z
    return z


def del_twice():
    z = 1
    del z
    del z


def loop_variable():
    for i in []:
        pass
    return i


def aug():
    counter += 1


def in_try():
    try:
        q = 1 / 0
    except ZeroDivisionError:
        pass
    return q


for f in [never, lambda: conditional(False), after_del, del_twice, loop_variable, aug, in_try]:
    try:
        f()
    except UnboundLocalError as e:
        print(type(e).__name__, e, e.name)
print(conditional(True))


def bound_later(n):
    while True:
        if n:
            r = n
            break
        n = 1
    return r


print(bound_later(0), bound_later(5))


def loop_keeps():
    for i in range(3):
        pass
    else:
        j = i
    return i, j


print(loop_keeps())
try:
    undefined
except NameError as e:
    print(type(e).__name__, e, e.name)
del_me = 1
del del_me
try:
    del_me
except NameError as e:
    print(e)
