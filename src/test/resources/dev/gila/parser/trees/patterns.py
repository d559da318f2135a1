match a:
    case 1 | -2 | 3.5 - 4j | 'b' 'c' | b'd' | None | True | False:
        pass
    case _: pass
    case e if f: pass
    case g.h.i: pass
    case [j, *k, _] | (l, *_): pass
    case m, n: pass
    case o,: pass
    case *p, q: pass
    case (): pass
    case []: pass
    case (r): pass
    case {}: pass
    case {'s': t, u.v: 1, None: _, -1: w, **x}: pass
    case {**y,}: pass
    case Z(): pass
    case A.B(c, d as e, f=1, g=[h],): pass
    case (i as j) | k as l: pass
match a, *b:
    case c: pass
match (yield):
    case 1: pass
match -a:
    case 1: pass
match match:
    case case: pass
