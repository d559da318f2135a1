import re
for bad in ("(", ")", "[", "[z-a]", "a)", "(?P<n", "(?P<1>a)", "(?P<a>x)(?P<a>y)", "(?P=no)", r"\1", "(?(1)a)", "(?(n)a|b)", "(?", "(?<", "(?#", "\\",
            r"\q", r"[\q]", r"\x1", r"\u12", "(?Pa)", "(?:", "(?(1)a|b|c)", "(?<!", "a{1,2}{3}", "[a", "[]", "[^]", r"(?P<a b>x)", "(?P<>x)", r"\N{nope}",
            "x(?P<é>a" , "(?i", "(?-:a)", "(?ii-i:a)", "(?a-u:x)"):
    try:
        print(bad, re.compile(bad).pattern)
    except re.error as e:
        print(bad, "->", e.msg, e.pos, e.lineno, e.colno)
try:
    re.compile("ab\nc(\nd")
except re.error as e:
    print(e, e.lineno, e.colno, e.pattern == "ab\nc(\nd")
print(issubclass(re.error, Exception), re.error.__name__, re.error.__module__)
