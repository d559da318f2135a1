# time.strptime, which is Lib/_strptime.py over the time module.
import time

print(time.strptime("2024-02-29 23:59:58", "%Y-%m-%d %H:%M:%S"))
print(time.strptime("Mon Jan  5 10:20:30 1998"))
print(time.strptime("05/Mar/21 07PM", "%d/%b/%y %I%p")[:5])
print(time.strptime("2020 187", "%Y %j")[:3])
print(time.strptime("2020-W53-5", "%G-W%V-%u")[:3])
print(time.strptime("12:00:00 +0230", "%H:%M:%S %z").tm_gmtoff)
for text, form in (("x", "%Y"), ("2020-13", "%Y-%m"), ("2020", "%Y-"), ("2020 1", "%Y"), ("1", "%Q")):
    try:
        time.strptime(text, form)
    except ValueError as e:
        print("ValueError:", e)
