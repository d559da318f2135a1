import re
print(re.split(",", "a,b,,c"), re.split(",", ""), re.split("x", "abc"), re.split(r"\s*,\s*", "a , b,c"))
print(re.split("(,)", "a,b"), re.split("(a)|b", "xaybz"), re.split(",", "a,b,c", maxsplit=1), re.split("", "abc"))
print(re.split(r"\b", "a b"), re.split(r"(?<=,)", "a,b"), re.split("x*", "axbc"), re.split("(x*)", "axb"))
print(re.split(rb"\W+", b"a-b c"), re.split(r"[\W_]+", "snake_case words"), re.split("\n", "a\nb\n"))
print(re.compile("[;,]").split("a;b,c"), re.compile("-").split("a-b-c", 1), re.split("(?i)X", "axbXc"))
print(re.split(r"(-)|(\+)", "1-2+3"), re.split(".", "ab"), re.split("$", "ab"))
