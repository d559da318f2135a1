# str.maketrans and str.translate.
print(str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "c"), str.maketrans({"a": "1", 98: None, "c": 100}))
print("abcabc".translate(str.maketrans("ab", "xy", "c")))
print("abcd".translate({97: "long", 98: None, 99: 0x1F600}), "é€😀".translate({0xE9: "e", 0x1F600: ":)"}))


class Table:
    def __getitem__(self, c):
        if c == ord("x"):
            raise LookupError
        return chr(c).upper()


print("axb".translate(Table()), "".translate({}), "same".translate({}))
for args in (("a",), ("ab", "c"), ("a", 1), (1, "a"), ("a", "b", 3), ({"ab": 1},), ({1.5: 1},), ()):
    try:
        print(str.maketrans(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for table in ({97: -1}, {97: 0x110000}, {97: 1.5}, 3, {97: True}):
    try:
        print(repr("a".translate(table)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
