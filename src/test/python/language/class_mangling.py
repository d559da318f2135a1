class A:
    __private = 1
    __dunder__ = 2
    _single = 3

    def __init__(self):
        self.__value = "v"

    def get(self):
        return self.__value, self.__private

    def __hidden(self):
        return "hidden"

    def call(self):
        return self.__hidden()

    def local(self):
        __x = 5
        return sorted(locals())

    def param(self, __p):
        return __p

    def delete(self):
        del self.__value

    def imports(self):
        import os as __os

        return "_A__os" in locals()


a = A()
print(a.get(), a.call(), a.local(), a.param(3), a.imports())
print(sorted(k for k in vars(a)), sorted(k for k in vars(A) if "_A" in k or k == "__dunder__"))
a.delete()
try:
    a.get()
except AttributeError as e:
    print(e)


class _Under(A):
    __own = "own"

    def both(self):
        return self.__own


print(_Under().both(), [k for k in vars(_Under) if "own" in k])


class __:
    __x = 1


print([k for k in vars(__) if k.endswith("x")])


class Keyword:
    def f(self, **kw):
        return kw

    def g(self):
        return self.f(__k=1)


print(Keyword().g())


class Global:
    def f(self):
        global __g
        __g = 7


Global().f()
print(_Global__g)
