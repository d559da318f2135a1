import re
print(re.match("a", "abc"), re.match("b", "abc"), re.search("b", "abc"), re.fullmatch("ab", "abc"), re.fullmatch("abc", "abc"))
p = re.compile(r"(\d+)-(\d+)")
m = p.search("tel 123-4567 end")
print(m.group(), m.group(0), m.group(1), m.group(1, 2), m[2], m.groups())
print(m.start(), m.end(), m.span(), m.span(1), m.start(2), m.end(2), m.regs)
print(m.pos, m.endpos, m.string, m.re is p, m.lastindex, m.lastgroup)
print(p.match("123-4", 1), p.match("x1-2", 1), p.search("1-2 3-4", 1), p.search("1-2 3-4", 3, 7), p.match("1-23", 0, 3))
print(re.compile("^a").match("ba", 1), re.compile("^a").search("ba", 1), re.compile("a$").match("ab", 0, 1))
print(bool(m), m == m, repr(re.match("x*", "")))
for bad in (lambda: m.group(3), lambda: m.group("nope"), lambda: m[-1], lambda: m.start(9)):
    try:
        bad()
    except IndexError as e:
        print(e)
for bad in (lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 5), lambda: re.match(5, "a")):
    try:
        bad()
    except TypeError as e:
        print(e)
print(p, p.pattern, p.flags, p.groups, p.groupindex)
print(re.match(b"(.)(.)", b"xyz").groups(), re.search(rb"\d+", bytearray(b"ab12")).group())
