log = []


def f(how):
    for i in range(3):
        try:
            log.append(("try", i))
            if how == "return":
                return "from try"
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise ValueError(i)
        except ValueError as e:
            log.append(("except", e.args))
            if i == 1:
                return "from except"
        else:
            log.append(("else", i))
        finally:
            log.append(("finally", i))
    else:
        log.append("loop else")
    return "end"


for how in ["return", "break", "continue", "raise", "nothing"]:
    log.clear()
    print(how, f(how))
    print(" ", log)


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def swallow_in_loop():
    for i in range(2):
        try:
            raise ValueError(i)
        finally:
            continue
    return "left loop"


def saved_value():
    x = 1
    try:
        return x
    finally:
        x = 2


print(override(), swallow(), swallow_in_loop(), saved_value())


def nested():
    try:
        try:
            return "inner"
        finally:
            log.append("inner finally")
    finally:
        log.append("outer finally")


log.clear()
print(nested(), log)


def in_generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator finally")


g = in_generator()
print(next(g))
g.close()
print(list(in_generator()))
