def kind(x):
    match x:
        case 0:
            return "zero"
        case -1 | -2:
            return "small negative"
        case 1.5:
            return "one and a half"
        case 3 + 4j:
            return "complex"
        case "a" | "b":
            return "letter"
        case b"raw":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case _:
            return "other"

for x in (0, 0.0, -1, -2, 1.5, 3+4j, "a", "b", "c", b"raw", None, True, False, 1, ...):
    print(repr(x), kind(x))

# True == 1, but a literal True matches by identity
match 1:
    case True:
        print("identity ignored")
    case 1:
        print("one")
match True:
    case 1:
        print("True equals 1")
