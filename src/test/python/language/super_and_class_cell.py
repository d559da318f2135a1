class Base:
    def hello(self):
        return "base"

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def s():
        return "static"

    @property
    def p(self):
        return "base p"


class Left(Base):
    def hello(self):
        return "left " + super().hello()


class Right(Base):
    def hello(self):
        return "right " + super().hello()


class Both(Left, Right):
    def hello(self):
        return "both " + super().hello()

    @classmethod
    def make(cls):
        return "made " + super().make()

    @property
    def p(self):
        return "both " + super().p

    def cell(self):
        return __class__

    def in_comprehension(self):
        return [super(Both, self).hello() for _ in range(1)]

    def in_lambda(self):
        return (lambda: super().hello())()

    def explicit(self):
        return super(Left, self).hello()


b = Both()
print(b.hello(), Both.make(), b.p, b.cell() is Both)
print(b.in_comprehension(), b.explicit())
try:
    b.in_lambda()
except (RuntimeError, TypeError) as e:
    print(e)
try:
    super()
except RuntimeError as e:
    print(e)


def outside(self):
    return super().hello()


Both.outside = outside
try:
    b.outside()
except RuntimeError as e:
    print(e)


class NoArgs(Base):
    def f():
        return super()


try:
    NoArgs.f()
except RuntimeError as e:
    print(e)
print(super(Right, b).hello(), super(Both, Both).make())


class Attr(Base):
    def missing(self):
        return super().nothing


try:
    Attr().missing()
except AttributeError as e:
    print(e)
