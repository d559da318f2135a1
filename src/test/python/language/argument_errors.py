def none():
    pass


def one(a):
    pass


def three(a, b, c):
    pass


def dflt(a, b=1):
    pass


def kwonly(a, *, k, m):
    pass


def posonly(a, b, /, c):
    pass


def star(*args, k):
    pass


def two_dflt(a=1, b=2):
    pass


class C:
    def m(self, x):
        pass

    def n():
        pass


calls = [
    lambda: none(1),
    lambda: none(1, 2),
    lambda: none(x=1),
    lambda: one(),
    lambda: one(1, 2),
    lambda: one(b=1),
    lambda: one(1, a=2),
    lambda: three(),
    lambda: three(1),
    lambda: three(1, 2),
    lambda: three(c=1),
    lambda: dflt(),
    lambda: dflt(1, 2, 3),
    lambda: kwonly(1),
    lambda: kwonly(1, k=1),
    lambda: kwonly(1, 2, k=1, m=2),
    lambda: kwonly(1, 2),
    lambda: posonly(1, b=2, c=3),
    lambda: posonly(a=1, b=2, c=3),
    lambda: star(1),
    lambda: two_dflt(1, 2, 3),
    lambda: C().m(),
    lambda: C().m(1, 2),
    lambda: C().n(),
    lambda: C.m(),
    lambda: one(*5),
    lambda: one(**5),
    lambda: one(**{1: 2}),
    lambda: one(a=1, **{"a": 2}),
    lambda: one(*[1], **{"a": 2}),
    lambda: three(1, 2, 3, d=4),
    lambda: None(),
    lambda: C()(),
]
for call in calls:
    try:
        call()
        print("no error")
    except TypeError as e:
        print(e)
