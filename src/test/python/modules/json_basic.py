# Reading and writing JSON: values, options, hooks, errors.
import json

for text in ('null', 'true', '-0', '12345678901234567890', '1.5e3', '-2.5E-2', '"a\\u00e9\\n\\ud83d\\ude00"', '[]', '{}',
             ' [1, [2, {"a": [null, false]}], "x"] ', '{"k": {"k": 1}, "z": "\u20ac"}', 'NaN', '-Infinity', '"\\/\\b\\f"'):
    v = json.loads(text)
    print(ascii(v), type(v).__name__, json.dumps(v), ascii(json.dumps(v, ensure_ascii=False)))
for bad in ('', ' ', '{', '[1,]', '[1 2]', '{"a" 1}', '{"a":}', '{a: 1}', '"abc', '"\\x"', '"\\u12g4"', '01', '1.', 'tru', '[1]x',
            '"a\nb"', '{"a": 1,}', '-', '\ufeff1', '{"a": [1, {"b": nope}]}', '["\U0001F600", x]'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e.msg, e.pos, e.lineno, e.colno)
print(json.loads('"a\tb"', strict=False) == "a\tb")
print(json.loads('{"b": 1, "a": 2, "b": 3}', object_pairs_hook=list), json.loads('{"a": 1}', object_hook=lambda d: sorted(d)))
print(json.loads('[1.1, 2]', parse_float=str, parse_int=lambda s: s + "!"), json.loads('[NaN]', parse_constant=lambda c: c))
data = {"b": [1, 2.0, None, True], "a": {"x": "y\u00e9\"\\\n"}, 3: (), 1.5: "f", None: 0, False: 1}
print(json.dumps(data))
print(json.dumps({"b": 1, "a": [1, {"c": []}]}, indent=2, sort_keys=True))
print(json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps(["\u2028", "\x7f", "\x00"]))
for bad in (lambda: json.dumps(object()), lambda: json.dumps({(1,): 2}), lambda: json.dumps(float("nan"), allow_nan=False),
            lambda: json.dumps({1, 2}), lambda: json.loads(3), lambda: json.loads(b"\xff")):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.dumps(1j, default=lambda o: [o.real, o.imag]))
class E(json.JSONEncoder):
    def default(self, o):
        return f"<{type(o).__name__}>" if isinstance(o, set) else super().default(o)
print(json.dumps([set()], cls=E), "".join(E().iterencode({"a": [set()]})))
d = json.JSONDecoder()
print(d.raw_decode('{"a": 1} tail'), d.raw_decode('xx[1]', 2))
