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
for zone in ("EST+05EDT,M4.1.0,M10.5.0", "AEST-10AEDT-11,M10.5.0,M3.5.0", "EST5", "<-03>3<-02>,M3.5.0/1:30,M10.5.0"):
    os.environ["TZ"] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for s in (1040774400, 1025000000):
        t = time.localtime(s)
        print(" ", time.strftime("%F %T %Z %z", t), t.tm_isdst, time.mktime(t) == s)
