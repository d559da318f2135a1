def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{{}} {{{}}}".format(5), "{0}{x}".format(1, x=2), "".format(), "no fields".format(1, 2))
print("{0.real} {0.imag}".format(1 + 2j), "{0[1]} {0[-1]}".format({1: "one", "-1": "minus"}), "{x[a][0]}".format(x={"a": [7]}), "{0[key with space]}".format({"key with space": 1}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{!r:>6}|{:<5}|{:^5}|{:>5}".format("a", "b", "c", "d"), "{:{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=8, p=2), "{0:{1}{2}}".format("x", ">", 4))
print("{:,} {:_} {:x} {:#x} {:08.3f} {:+d} {: d} {:e} {:%}".format(1234567, 1234567, 255, 255, 3.14159, 5, 5, 12345.678, 0.25))
print("{a.__class__.__name__} {a!s:.2}".format(a="abc"), "{[0]}".format([5]), "{.real}".format(3), "{:}".format(5), "{!s}".format(None))
print("{x} {y}".format_map({"x": 1, "y": 2}))
class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"
print("{x} {z}".format_map(Default(x=1)))
err("{".format)
err("}".format)
err("{0".format, 1)
err("{} {}".format, 1)
err("{5}".format, 1)
err("{a}".format)
err("{} {0}".format, 1)
err("{0} {}".format, 1)
err("{!x}".format, 1)
err("{!}".format, 1)
err("{!r".format, 1)
err("{0!rs}".format, 1)
err("{0.}".format, 1)
err("{0[}".format, 1)
err("{0[]}".format, [1])
err("{0[0]x}".format, [1])
err("{0.foo}".format, 1)
err("{0[5]}".format, [1])
err("{:{:{}}}".format, 1, 2, 3)
err("{:d}".format, "a")
err("{a b}".format)
err("{}".format_map, {})
err("{:5".format, 1)
