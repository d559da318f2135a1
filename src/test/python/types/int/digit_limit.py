def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import sys
print(sys.get_int_max_str_digits())
big = 10**4300
print(len(str(10**4299)))
err(str, big)
err(repr, big)
err(int, "1" * 4301)
err("{}".format, big)
err(lambda: "%d" % big)
print(len(hex(big)), int("1" * 4300) % 10, len(f"{big:x}"), int("f" * 5000, 16).bit_length())
sys.set_int_max_str_digits(5000)
print(len(str(big)))
sys.set_int_max_str_digits(0)
print(len(str(10**6000)))
err(sys.set_int_max_str_digits, 100)
sys.set_int_max_str_digits(4300)
