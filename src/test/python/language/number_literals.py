print(0, 00, 0_0, 1_000_000, 0xFF, 0Xff, 0o17, 0O17, 0b101, 0B1_0)
print(1., .5, 1.5, 1e3, 1E-3, 1_0.0_1, 1e1_0, 0e0, 00.5, 09.5, 0777e0)
print(1j, 1.5J, 1e3j, .5j, 0_1j, 00j)
print(0xdead_beef, 0b_1111_0000, 0o_7)
print(9223372036854775807, 9223372036854775808, -9223372036854775808, 10**30)
print(1_2_3 == 123, 0x_f == 15)
print(1 .real, 1..real, (1).imag, 1.0.is_integer(), 0xf.bit_length())
print(-1**2, (-1)**2, 2**-1, -2**-2)
print(1e400, -1e400, 1e-400, 5e-324)
print(0.1 + 0.2, 1e16, 1e15, 123456789012345678.0, 1e-4, 1e-5)
for bad in ("1__0", "1_", "0x", "0b2", "0o8", "012", "1e", "1e+", "0_7", "1.2.3", "1a", "0xg", "1_j", "0b12", "1jj"):
    try:
        print(bad, eval(bad))
    except SyntaxError as e:
        print(bad, "->", e.msg, e.offset)
