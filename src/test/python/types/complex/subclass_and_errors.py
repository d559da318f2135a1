def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Z(complex):
    def __new__(cls, *a):
        self = super().__new__(cls, *a)
        self.tag = "z"
        return self
z = Z(1, 2)
print(z, z.tag, type(z + 1).__name__, type(z.conjugate()).__name__, type(complex(z)).__name__, z == 1 + 2j, isinstance(z, complex))
err(format, 1j, "05")
err(format, 1j, "=5")
err(format, 1j, "d")
err(format, 1j, "%")
err(lambda: 1j.foo)
err(complex.__new__, int)
print(complex.__doc__ is not None, complex(1, 2).__complex__(), (1j).__add__("x"), (1j).__eq__("x"))
