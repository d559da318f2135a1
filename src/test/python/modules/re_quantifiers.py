import re
for p in ("a*", "a+", "a?", "a{2}", "a{1,2}", "a{2,}", "a{,2}", "a*?", "a+?", "a??", "a{1,2}?", "a*+", "a++", "a?+", "a{1,2}+", "a{,}", "a{x}", "a{1"):
    m = re.match(p, "aaa")
    print(p, m and m.group())
print(re.match("(ab)*", "ababa").group(), re.match("(?:ab){2,3}", "abababab").group(), re.match("(a|ab)(c|bcd)(d*)", "abcd").groups())
print(re.match("a.*b", "axbxb").group(), re.match("a.*?b", "axbxb").group(), re.match("a.*+b", "axb"), re.match("<.+?>", "<a><b>").group())
print(re.match("(?>a*)a", "aaa"), re.match("(?>a|ab)c", "abc"), re.match("(?>ab|a)c", "abc"), re.match("(?>(a+))b", "aab").groups())
print(re.match("(a+)+b", "a" * 12 + "c"), re.match("(a*)*", "aaa").span(), re.match("(?:a?)*?b", "aab").span(), re.match("(?:)*x", "x"))
print(re.match("(?:a|b)*?c", "abac").span(), re.match("(?:(a)|b){2}", "ab").groups(), re.match("(x(y)?)+", "xyx").groups())
print(re.match("(?:a{2}){2}", "aaaaa").group(), re.match("a{0}b", "b").span(), re.match("(a{2,3}){2}", "aaaaa").groups())
for bad in ("*a", "a**", "a{2,1}", "+", "a***", "(?:a)**", "a{99999999999}", "(?<=a*)b"):
    try:
        re.compile(bad)
    except (re.error, OverflowError) as e:
        print(bad, "->", e)
print(len(re.match("(?:a|b)*", "ab" * 100000).group()), len(re.match("(?:a|b)*?$", "ab" * 50000).group()))
print(re.match("(?:.|\n)*end", "x\n" * 20000 + "end").end(), re.search("(.)(.)*", "z" * 60000).span())
