def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print([n.bit_length() for n in (0, 1, -1, 255, 256, -256, 2**63, -2**63, 2**100)])
print([n.bit_count() for n in (0, 1, -1, 255, -255, 2**63 - 1, 2**64, -2**64 + 1)])
print((7).as_integer_ratio(), (-2**70).as_integer_ratio(), True.as_integer_ratio())
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (-5).is_integer())
print((5).__getnewargs__(), (1).__bool__(), (0).__bool__())
print(bin(10), bin(-10), oct(8), oct(-8), hex(255), hex(-255), bin(0), hex(2**64), oct(2**64))
print(isinstance(True, int), issubclass(bool, int), type(5), int.__name__, int.__doc__.splitlines()[0])
err(lambda: (5).foo)
err(lambda: setattr(5, "x", 1))
err(lambda: (5).real.__class__.bit_length("x"))
err(lambda: (5).bit_length(1))
