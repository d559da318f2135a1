def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(True, False, repr(True), str(False), bool(), bool([]), bool("a"), bool(0.0), bool(None), bool([0]), int(True), float(True))
print(True + True, True * 5, -True, ~True, True / 2, True // 2, True ** False, +True, abs(True), True - True)
print(True & False, True | False, True ^ True, True & 1, 1 | True, True ^ 2, type(True & True), type(True & 1))
print(True == 1, False == 0, True is True, not True, True < 2, hash(True), {True: 1, 1: 2}, [10, 20][True])
print(f"{True}", f"{True:d}", f"{True:>6}", f"{False!r:<7}|", "%s %d %r" % (True, True, False), format(True), format(True, "5"))
class Falsy:
    def __bool__(self):
        return False
class Sized:
    def __len__(self):
        return 0
class Bad:
    def __bool__(self):
        return 1
class Negative:
    def __len__(self):
        return -1
print(bool(Falsy()), bool(Sized()), bool(object()), not Falsy())
err(bool, Bad())
err(bool, Negative())
err(bool, 1, 2)
err(bool.__new__, int)
err(type, "B", (bool,), {})
print(isinstance(True, bool), bool.__mro__, True.real, True.bit_length(), True.to_bytes(), True.__and__("x"), all([]), any([]))
