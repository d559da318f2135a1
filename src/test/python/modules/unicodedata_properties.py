import unicodedata as u

for c in "a1 é²½Ⅷ一가ǅ\u0301\t\u200b(«+$^©\ud800٣":
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.name(c, None),
          u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.decomposition(c))
print(ascii(u.normalize("NFC", "e\u0301")), ascii(u.normalize("NFD", "é한")), u.normalize("NFKC", "ﬁ²①"), u.is_normalized("NFC", "é"), u.is_normalized("NFD", "é"))
for name in ["EURO SIGN", "euro sign", "CJK UNIFIED IDEOGRAPH-4E00", "HANGUL SYLLABLE GAG", "GRINNING FACE", "NO SUCH", "CJK UNIFIED IDEOGRAPH-41"]:
    try:
        print(name, ascii(u.lookup(name)))
    except KeyError as e:
        print("KeyError", e)
for f, args in [(u.category, ("ab",)), (u.category, (5,)), (u.name, ("\n",)), (u.decimal, ("a",)), (u.digit, ("a",)), (u.numeric, ("a",)), (u.normalize, ("X", "a"))]:
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)
print(u.ucd_3_2_0.unidata_version, u.ucd_3_2_0.category("a"), u.unidata_version)
