for i in range(3):
    pass
else:
    print("for ended", i)
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print("broke at", i)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while ended", n)
while True:
    n += 1
    if n < 3:
        continue
    break
print(n)
for i in []:
    pass
else:
    print("empty")
for i in range(2):
    for j in range(2):
        if j:
            break
    else:
        print("never")
    print(i, j)
lst = [1, 2, 3]
for x in lst:
    if x < 3 and len(lst) < 6:
        lst.append(x * 10)
print(lst)
for lst[0] in "ab":
    pass
print(lst[0])
d = {}
for d["k"] in range(3): pass
print(d)

class Up:
    def __init__(self): self.n = 0
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i

print([x for x in Up()])

def f():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("try", i)
        finally:
            print("finally", i)
    else:
        print("no")
    return i

print(f())
while False: print("x")
else: print("at once")
