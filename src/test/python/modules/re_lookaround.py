import re
print(re.findall(r"\w+(?=!)", "hi! you there!"), re.findall(r"\w+\b(?!!)", "hi! you"), re.findall(r"(?<=\$)\d+", "$5 6 $70"), re.findall(r"(?<!\$)\b\d+", "$5 6"))
print(re.match(r"(?=(a+))a*b\1", "aaab"), re.match(r"(?=(a+))", "aab").groups(), re.match(r"(?!(a))b", "b").groups())
print(re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", "1234567"), re.findall(r"(?<=^)\w", "ab"), re.findall(r"(?<=(.)b)c", "abc"))
print(re.findall(r"^.*(?<!\.py)$", "a.py\nb.txt", re.M), re.search(r"(?=b)", "ab").span(), re.search(r"(?<=ab)", "ab").span())
print(re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "ab12"), re.match(r"(?=.*\d)(?=.*[a-z]).{4,}$", "abcd"))
print(re.findall(r"a(?!b(?!c))", "ab abc a"), re.findall(r"(?<!a(?=b))b", "ab bb"), re.findall(r"\b(?!the\b)\w+", "the cat then"))
for bad in (r"(?<=a+)b", r"(?<=a|bc)d", r"(?<!a*)", r"(?<a)"):
    try:
        re.compile(bad)
    except re.error as e:
        print(bad, "->", e)
print(re.findall(r"(?m)(?<=^)#", "# a\n#b"), re.split(r"(?<=[.!?])\s+", "One. Two! Three"))
