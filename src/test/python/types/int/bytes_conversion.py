def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print((1024).to_bytes(2), (1024).to_bytes(2, "little"), (255).to_bytes(), (0).to_bytes(0), (0).to_bytes(4, "big"))
print((-1).to_bytes(3, "big", signed=True), (-129).to_bytes(2, "little", signed=True), (127).to_bytes(1, signed=True))
print((2**70).to_bytes(10, "big"), (-2**63).to_bytes(8, "little", signed=True))
print(int.from_bytes(b"\x04\x00"), int.from_bytes(b"\x00\x04", "little"), int.from_bytes(b"", "big"))
print(int.from_bytes(b"\xff\xff", signed=True), int.from_bytes(b"\xff\x7f", "little", signed=True))
print(int.from_bytes([1, 2, 3], "big"), int.from_bytes(bytearray(b"\x01"), "big"), int.from_bytes(memoryview(b"ab"), "big"))
err((256).to_bytes, 1)
err((128).to_bytes, 1, "big", signed=True)
err((-1).to_bytes, 1)
err((1).to_bytes, -1)
err((1).to_bytes, 1, "middle")
err((1).to_bytes, 1, 5)
err(int.from_bytes, "abc", "big")
err(int.from_bytes, 5, "big")
err(int.from_bytes, [256], "big")
class M(int):
    pass
m = M.from_bytes(b"\x05", "big")
print(type(m).__name__, m)
