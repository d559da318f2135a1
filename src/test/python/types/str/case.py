words = ["hello world", "HELLO", "hElLo", "ß", "ﬁne", "ǆ", "ΑΣ", "ΌΣΟΣ", "İstanbul", "ıi", "they're bill's", "x1y2", "", "ŉ", "Ǆabc", "日本", "éCOLE", "a\U00010400\U00010428", "ﬀ", "ὈΔΥΣΣΕΎΣ"]
for s in words:
    print(repr(s), repr(s.lower()), repr(s.upper()), repr(s.title()), repr(s.capitalize()), repr(s.swapcase()), repr(s.casefold()))
print("Straße".casefold() == "STRASSE".casefold(), "Σ".lower(), "AΣ".lower(), "AΣ B".lower(), "ΑΣ.".lower(), "Σ" .casefold())
print("ABC".lower() is not None, len("ß".upper()), len("İ".lower()), ascii("İ".lower()))
