def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


a, peek_a = counter(0)
b, peek_b = counter(100)
print(a(), a(), a(5), b(-1), peek_a(), peek_b())
print(a.__closure__[0].cell_contents, a.__code__.co_freevars, counter.__code__.co_cellvars)
a.__closure__[0].cell_contents = 40
print(a(2), peek_a())
