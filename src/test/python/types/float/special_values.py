inf, nan = float("inf"), float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, -inf < inf, inf > 10**400, nan in [nan], [nan] == [nan])
print(0.0 == -0.0, str(0.0) == str(-0.0), min(0.0, -0.0), max(0.0, -0.0), min(nan, 1), max(1, nan))
print(sorted([3.5, inf, -inf, 0.0, -2]), sum([0.1] * 10), sum([1e100, 1.0, -1e100]))
print(hash(inf), hash(-inf), hash(0.0), hash(-0.0), hash(0.5), hash(-1.0), hash(1e300), hash(5e-324), hash(0.1), hash(2.0**61))
print(1.5 is not None, 1.5 == 1.5, (1.5).__eq__(1), (1.0).__eq__(1), (1.5).__eq__("a"), (1.5).__lt__(2))
print(1e16 + 1 == 10**16 + 1, 0.1 == 0.1, 0.1 + 0.2 == 0.3, 1e22 == 10**22, 1e23 == 10**23)
import math
print(math.isnan(nan), math.isinf(-inf), math.copysign(1, -0.0), math.isfinite(1e308))
