def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in ["1", "1j", "-j", "+j", "j", "1+2j", "1-j", " (1.5+2e3j) ", "inf", "-infj", "nan+nanj", "1_0+2_0j", "1e5j", ".5-.5j", "1J", "1.e2-3.J"]:
    print(repr(s), complex(s))
for s in ["", "1+", "1+2", "1 + 2j", "j1", "1j+2", "()", "(1", "1jj", "++1j", "a", "1+2j3"]:
    err(complex, s)
print(complex(), complex(1), complex(1, 2), complex(1.5, -0.0), complex(real=3), complex(imag=4), complex(1j, 2), complex(1, 1j), complex(True, 2**60))
err(complex, "1", 2)
err(complex, 1, "2")
err(complex, None)
err(complex, [])
err(complex, 1, None)
class C:
    def __complex__(self):
        return 5j
class F:
    def __float__(self):
        return 2.5
class Bad:
    def __complex__(self):
        return 5
print(complex(C()), complex(F()), complex(F(), F()))
err(complex, Bad())
