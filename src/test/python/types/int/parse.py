def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in ["0", "-0", "+7", "  42\n", "1_000_000", "007", "-12345678901234567890123", "\u0661\u0662\u0663", "\u00a012\u2003"]:
    print(repr(s), int(s))
for s, base in [("ff", 16), ("0xFF", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("z", 36), ("-0b11", 2), ("0", 0), ("0_0", 0),
                ("0x_ff", 16), ("11", 3), ("1_1", 2), ("000", 0)]:
    print(s, base, int(s, base))
print(int(b"12"), int(bytearray(b" -7 ")), int("12", base=8), int())
for s in ["", " ", "1.5", "1__0", "_1", "1_", "0x10", "abc", "--1", "1 2", "\u00bd", "+", "1e5"]:
    err(int, s)
for s, base in [("08", 0), ("12", 2), ("0x", 16), ("g", 16), ("0b2", 0), ("1", 1), ("1", 37), ("010", 0)]:
    err(int, s, base)
err(int, b"x1")
err(int, 12, 10)
err(int, [1])
err(int, None)
err(int, base=10)
err(int, "1", "2")
