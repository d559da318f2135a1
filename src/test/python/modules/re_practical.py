import re
log = '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326'
m = re.match(r'(?P<host>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<verb>\w+) (?P<path>\S+) [^"]*" (?P<status>\d{3}) (?P<size>\d+|-)', log)
print(m.groupdict())
print(re.findall(r"[\w.+-]+@[\w-]+\.[\w.]+", "mail joe.x@ex-ample.com or a+b@c.org!"))
print(re.sub(r"(?<!^)(?=[A-Z])", "_", "camelCaseString").lower(), re.sub(r"_(\w)", lambda m: m[1].upper(), "snake_case_name"))
print(re.sub(r"\s+", " ", "  a \n b\tc ").strip(), re.sub(r"<[^>]+>", "", "<p>Hi <b>x</b></p>"))
print(re.split(r"""((?:[^,"']|"[^"]*"|'[^']*')+)""", "a,'b,c',\"d\"")[1::2])
print(re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", "-1.5e10").groups())
ipv4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}")
print([bool(ipv4.match(s)) for s in ("1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3")])
template = "Dear {name}, you owe {amount}."
print(re.sub(r"\{(\w+)\}", lambda m: {"name": "Bob", "amount": "$5"}[m[1]], template))
print(re.findall(r"^(\w+):\s*(.*)$", "key: value\nother:  thing\nbad line", re.M))
ini = re.compile(r"^\s*\[(?P<section>[^\]]+)\]|^\s*(?P<key>\w+)\s*=\s*(?P<value>.*?)\s*(?:[#;].*)?$", re.M)
print([m.groupdict() for m in ini.finditer("[main]\na = 1 ; note\nb=two words")])
print(max(re.findall(r"\w+", "the quick brown fox"), key=len), len(re.findall(r"(?i)the", "The the THE")))
roman = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
print(bool(roman.match("MCMXCIV")), bool(roman.match("IIII")))
