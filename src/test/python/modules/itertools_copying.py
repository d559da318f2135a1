# The iterators of itertools, deques and partial objects can be copied and pickled in the middle of their work.
import collections
import copy
import functools
import itertools
import operator
import pickle
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


def first(n, it):
    return list(itertools.islice(it, n))


ITERATORS = [
    lambda: itertools.count(3),
    lambda: itertools.count(1.5, 0.5),
    lambda: itertools.cycle("abc"),
    lambda: itertools.chain("ab", [1, 2]),
    lambda: itertools.chain.from_iterable(["ab", "cd"]),
    lambda: itertools.islice(range(20), 2, 15, 3),
    lambda: itertools.repeat("x", 4),
    lambda: itertools.accumulate([1, 2, 3, 4]),
    lambda: itertools.accumulate([1, 2, 3, 4], operator.mul, initial=10),
    lambda: itertools.combinations("abcd", 2),
    lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.permutations("abc", 2),
    lambda: itertools.product("ab", [1, 2]),
    lambda: itertools.zip_longest("abc", [1], fillvalue="-"),
    lambda: itertools.takewhile(bool, [1, 2, 0, 3]),
    lambda: itertools.dropwhile(bool, [1, 2, 0, 3]),
    lambda: itertools.filterfalse(None, [1, 0, "", 2, []]),
    lambda: itertools.starmap(pow, [(2, 3), (3, 2), (1, 1)]),
    lambda: itertools.compress("abcdef", [1, 0, 1, 0, 1, 1]),
]

for make in ITERATORS:
    name = type(make()).__name__
    for done in 0, 1, 2, 3, 9:
        it = make()
        first(done, it)
        kept = pickle.dumps(it)
        expected = first(9, it)
        if first(9, pickle.loads(kept)) != expected:
            print(name, done, "pickle", expected)
        it = make()
        first(done, it)
        if first(9, copy.deepcopy(it)) != expected:
            print(name, done, "deepcopy", expected)
    print(name, first(3, make()))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    copy.copy(itertools.count())
print([(w.category.__name__, str(w.message)) for w in caught])


class Named(collections.deque):
    pass


d = collections.deque([1, [2], 3], maxlen=4)
e = copy.deepcopy(d)
e[1].append(5)
print(d, e, copy.copy(d) == d, pickle.loads(pickle.dumps(d)))
named = Named("abc")
named.label = "n"
again = pickle.loads(pickle.dumps(named))
print(again, type(again).__name__, again.label)
d.append(d)
print(d)
print(d.index(3, -10**30), collections.deque("abc").index("c", 1, 10**30))

p = functools.partial(print, 1, sep="-")
print(copy.deepcopy(p).keywords, pickle.loads(pickle.dumps(p)).args)
p.__setstate__((max, (3,), None, None))
print(p(2), p.keywords, p.__dict__)
p.__setstate__((p, (), {}, {}))
print(repr(p))
