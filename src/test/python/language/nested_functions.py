def outer(a):
    b = a * 2
    def middle(c, b=b):
        d = b + c
        def inner():
            nonlocal d
            d += a
            return a, b, c, d
        return inner
    return middle

i = outer(1)(10)
print(i(), i(), outer(5)(1, 100)())
print(outer.__code__.co_cellvars, i.__code__.co_freevars, i.__qualname__)

def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run

print(compose(str, lambda x: x + 1, abs)(-4))

def memo(f):
    cache = {}
    def g(*a):
        if a not in cache:
            cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g

@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), len(fib.cache))

def accumulators():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    def reset():
        nonlocal total
        total, old = 0, total
        return old
    return add, reset
add, reset = accumulators()
print(add(5), add(6), reset(), add(1))

def recursive_inner(n):
    def even(k): return True if k == 0 else odd(k - 1)
    def odd(k): return False if k == 0 else even(k - 1)
    return even(n)
print(recursive_inner(10), recursive_inner(7))

def shadows(list, print=print):
    len = list[0]
    print(len, list)
shadows([3])

def cls_in_func(v):
    class K:
        value = v
        def get(self): return v, self.value
    return K
print(cls_in_func(1)().get(), cls_in_func(2).__qualname__)
funcs = {}
for name in "ab":
    def handler(x, name=name): return name + x
    funcs[name] = handler
print(funcs["a"]("1"), funcs["b"]("2"))
