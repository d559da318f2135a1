import re
m = re.match(r"(?P<first>\w+) (?P<last>\w+)(?P<opt>!)?", "Jane Doe")
print(m.groupdict(), m.groupdict("none"), m.group("first", "last"), m["last"], m.lastgroup, m.lastindex)
print(m.start("opt"), m.span("opt"), m.groups("x"))
p = re.compile(r"(?P<a>.)(?P<b>.)(.)")
print(dict(p.groupindex), p.groups)
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)?b", "b").groups(), re.match(r"((a)(b))", "ab").lastindex)
print(re.match(r"(?:a(b))(c)", "abc").groups(), re.match(r"(a(b(c)))", "abc").groups())
print(re.match(r"(\w)\1", "aab"), re.match(r"(\w)\1", "ab"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'it' \"x\""))
print(re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"(a|b)*", "aba").group(1), re.match(r"(?:(a)|(b)|(c))+", "abc").groups())
print(re.match(r"(<)?(\w+)(?(1)>|$)", "<abc>"), re.match(r"(<)?(\w+)(?(1)>|$)", "<abc"), re.match(r"(<)?(\w+)(?(1)>|$)", "abc"))
print(re.match(r"(?P<x>a)?(?(x)b|c)", "ab"), re.match(r"(?P<x>a)?(?(x)b|c)", "c"))
print(re.match(r"()", "").groups(), re.match(r"(a*)*", "aa").groups(), re.match(r"(a*)+", "b").groups())
print(re.search(r"(?i:a)b", "Ab"), re.search(r"(?i:a)b", "AB"), re.search(r"(?-i:a)b", "aB", re.I))
try:
    p.groupindex["z"] = 1
except TypeError as e:
    print(e)
