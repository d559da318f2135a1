import re
print(re.escape("a.b*c"), re.escape("1+1=2 (yes)"), re.escape("\u00e9-_ ~#&"), re.escape(b"a.b\x00"), re.escape("\n\t"))
print(re.match(re.escape("[x]^$"), "[x]^$"))
p1 = re.compile("abc")
print(re.compile("abc") is p1, re.compile(p1) is p1, p1 == re.compile("abc"), p1 == re.compile("abc", re.I), hash(p1) == hash(re.compile("abc")))
re.purge()
print(re.compile("abc") == p1)
import copy, pickle
print(copy.copy(p1) is p1, copy.deepcopy(p1) is p1, pickle.loads(pickle.dumps(p1)) == p1)
m = p1.match("abc")
print(copy.copy(m) is m, copy.deepcopy(m) is m)
print(re.Pattern, re.Match, isinstance(p1, re.Pattern), isinstance(m, re.Match), re.Pattern[str], re.Match[bytes])
print(type(p1).__name__, type(m).__module__)
for name in ("Pattern", "Match"):
    try:
        getattr(re, name)()
    except TypeError as e:
        print(e)
try:
    p1.flags = 3
except AttributeError as e:
    print(type(e).__name__)
d = {p1: "pattern as key"}
print(d[re.compile("abc")])
