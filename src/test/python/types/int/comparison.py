def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


big = 2**53
print(big + 1 == float(big), big + 1 > float(big), big == float(big), float(big) < big + 1)
print(2**63 == 2.0**63, 2**63 - 1 < 2.0**63, 10**400 > float("inf"), 10**400 < float("inf"), -10**400 > float("-inf"))
nan = float("nan")
print(5 == nan, 5 != nan, 5 < nan, 5 > nan, 5 <= nan, nan == nan)
print(1 == True, 0 == False, 1 == 1.0 == 1 + 0j, 2 == True, 1 < True, 0 < True)
print(1 == "1", 1 != "1", 1 == None)
print(sorted([3, 1.5, True, -2**70, 2**70, 0.0]))
print(max(1, 1.0), min(1.0, 1), max(2**64, 2.0**64))
err(lambda: 1 < "1")
err(lambda: 1 >= None)
err(lambda: [] < 1)
print((1).__eq__("a"), (1).__lt__(2.0), (1).__lt__(2), (1).__ge__(True))
