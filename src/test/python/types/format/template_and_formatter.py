import string
t = string.Template("$who likes ${what} $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.get_identifiers())
try:
    t.substitute(who="x")
except KeyError as e:
    print("KeyError", e)
f = string.Formatter()
print(f.format("{0} {a!r:>5} {b[0]}", 1, a="x", b=[9]), list(f.parse("a{0.x[1]!r:>{w}}b{{c}}")))
class Upper(string.Formatter):
    def get_value(self, key, args, kwargs):
        return str(super().get_value(key, args, kwargs)).upper()
print(Upper().format("{a} {0}", "z", a="hi"), f.vformat("{x}", (), {"x": 1}))
print(string.ascii_lowercase, string.digits, string.punctuation, repr(string.whitespace), string.capwords("a bc  d"))
try:
    f.format("{} {0}", 1)
except ValueError as e:
    print(e)
