import re
scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda s, t: ("name", t)),
    (r"\d+\.\d*", lambda s, t: ("float", float(t))),
    (r"\d+", lambda s, t: ("int", int(t))),
    (r"=|\+|-|\*|/", lambda s, t: ("op", t)),
    (r"\s+", None),
])
print(scanner.scan("sum = 3*foo + 312.50 + bar"))
print(scanner.scan("a ? b"))

token = re.compile(r"(?P<num>\d+)|(?P<id>\w+)|(?P<op>[-+*/=()])|(?P<ws>\s+)|(?P<bad>.)")
def tokens(text):
    for m in token.finditer(text):
        if m.lastgroup != "ws":
            yield m.lastgroup, m.group()

print(list(tokens("x1 = (3+y)*2 @")))
def lex(text):
    pos = 0
    while pos < len(text):
        m = token.match(text, pos)
        yield m.lastgroup[0]
        pos = m.end()
print("".join(lex("a = 12 + b")))
