# marshal: values there and back, and its errors.
import marshal

values = [None, True, False, ..., 0, -1, 2**31 - 1, -2**31, 2**31, 2**100, -2**64, 1.5, -0.0, float("inf"), 1 + 2j,
          "", "abc", "h\u00e9\U0001F600", "x" * 300, b"", b"\x00\xff", (), (1, (2,)), [1, [2]], {"a": 1, 2: [3]},
          frozenset([1]), {4}, tuple(range(300))]
for v in values:
    r = marshal.loads(marshal.dumps(v))
    print(r == v and type(r) is type(v), end=" ")
print()
for data in (b"", b"i\x01", b"?", b"(\xff\xff\xff\xff"):
    try:
        marshal.loads(data)
    except (EOFError, ValueError, TypeError) as e:
        print(type(e).__name__)
try:
    marshal.dumps(object())
except ValueError as e:
    print(e)
code = compile("x * 2 + y", "<m>", "eval")
print(eval(marshal.loads(marshal.dumps(code)), {"x": 4, "y": 5}))
