print('a' "b" '''c''' """d""")
print('it''s', "say \"hi\"", 'back\\slash')
print('tab\there', r'tab\there', len(r'\n'), len('\n'))
print('\x41\u0042\U00000043\N{LATIN CAPITAL LETTER D}\105')
print('line one \
continues')
print("""first
second \
still second
third""")
print(repr('\a\b\f\v\0\1\x7f'))
print(b'bytes\x00\xff', rb'\x00', b'a' b'b', br"\'")
print(len('\0123'), '\60\060\0600')
print(u'unicode', U"also", R"raw\ ", Rb'\raw')
print('caf\u00e9', len('caf\u00e9'), '\U0001F40D', len('\U0001F40D'))
print(repr('\ud800'), len('\ud800x'))
print('''quotes ' " inside''', """and ' " too""")
print("nul:" + repr("a\0b"), "a\
b")
print(('implicit '
       'concatenation '
       'in brackets'))
print("%s" % "x" "y", "a" "b" * 2)
print(['a' 'b', 'c'], 'a' 'b' in ['ab'])
for bad in (r"'\x1'", r"'\u12'", r"'\N{NO SUCH}'", r"b'\x'", "b'\u00e9'", "'a' b'b'", "'abc", "'''abc", r"'\U00110000'"):
    try:
        eval(bad)
    except SyntaxError as e:
        print(e.msg)
