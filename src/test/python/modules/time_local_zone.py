# Local time in a named zone: localtime, mktime, tzname, tzset.
import os
import time

os.environ["TZ"] = "America/New_York"
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight)
for s in (1_577_836_800, 1_593_561_600):
    t = time.localtime(s)
    print(t[:6], t.tm_isdst, t.tm_zone, t.tm_gmtoff, time.mktime(t) == s, time.ctime(s))
    print(time.strftime("%c %Z %z", t))
print(time.mktime((2020, 1, 32, 25, 61, 61, 0, 0, -1)))
print([time.mktime((2020, 7, 1, 0, 0, 0, 0, 0, f)) for f in (0, 1, -1)])
for zone in ("UTC", "Europe/Berlin", "Asia/Tokyo", "UTC0"):
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.timezone, time.altzone, time.daylight, time.localtime(0)[:5])
