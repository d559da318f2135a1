import io
import tokenize
import token

source = '''def f(x):  # comment
    y = x + 0x1F
    return f"{y!r:>{10}}" 'a' b"c"

if f(1) != 2: pass
(
1)
'''
for t in tokenize.generate_tokens(io.StringIO(source).readline):
    print(token.tok_name[t.exact_type], repr(t.string), t.start, t.end)
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO("a  =  1\n").readline)) == "a  =  1\n")
first = list(tokenize.tokenize(io.BytesIO(b"# -*- coding: latin-1 -*-\nx = '\xe9'\n").readline))
print(first[0].string, first[5].string if len(first) > 5 else None, first[0].type == token.ENCODING)
print(tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx").readline)[0])
for bad in ("'''abc", "a = (1,", "if x:\n    y\n  z\n", "x = 'abc"):
    try:
        list(tokenize.generate_tokens(io.StringIO(bad).readline))
        print("fine")
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e).__name__, e.args[0])
