package dev.gila.modules.maths;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.math.BigInteger;
import java.security.SecureRandom;

/** {@code _random.Random}: CPython's numbers, bit for bit. */
@TypeDef(doc = "Random() -> create a random number generator with its own internal state.")
final class RandomType extends PyObject {
    static final PyType TYPE = PyType.builtin("_random.Random", Types.OBJECT);

    private static final SecureRandom ENTROPY = new SecureRandom();

    private final MersenneTwister generator = new MersenneTwister();

    private RandomType(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        RandomType made = new RandomType(cls);
        seed(ts, made, args.length > 0 ? args[0] : null);
        return made;
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(RandomType self, Object[] args, PyDict kwargs) {}

    @Def(signature = "n=None, /", doc = "Defaults to use urandom and falls back to a combination of the current time.")
    static void seed(ThreadState ts, RandomType self, Object n) {
        if (n == null || n == Singletons.NONE) {
            int[] key = new int[MersenneTwister.N];
            for (int i = 0; i < key.length; i++) key[i] = ENTROPY.nextInt();
            self.generator.seed(key);
            return;
        }
        Object plain = Convert.plainInt(n);
        BigInteger value;
        if (plain instanceof Long l) value = BigInteger.valueOf(l).abs();
        else if (plain instanceof BigInteger b) value = b.abs();
        else value = new BigInteger(Long.toUnsignedString(Hashing.hash(ts, n)));
        int[] key = new int[Math.max(1, (value.bitLength() + 31) / 32)];
        for (int i = 0; i < key.length; i++) key[i] = value.shiftRight(32 * i).intValue();
        self.generator.seed(key);
    }

    @Def(doc = "random() -> x in the interval [0, 1).")
    static double random(RandomType self) {
        return self.generator.nextDouble();
    }

    @Def(doc = "getrandbits(k) -> x.  Generates an int with k random bits.")
    static Object getrandbits(RandomType self, long k) {
        if (k < 0) throw Exceptions.valueError("number of bits must be non-negative");
        if (k == 0) return 0L;
        if (k <= 32) return (self.generator.next() & 0xffffffffL) >>> (32 - k);
        int words = Math.toIntExact((k - 1) / 32 + 1);
        byte[] big = new byte[words * 4];
        long left = k;
        for (int i = 0; i < words; i++, left -= 32) {
            int r = self.generator.next();
            if (left < 32) r >>>= 32 - (int) left;
            for (int b = 0; b < 4; b++) big[big.length - 1 - 4 * i - b] = (byte) (r >>> 8 * b);
        }
        return Convert.canonical(new BigInteger(1, big));
    }

    @Def(doc = "getstate() -> tuple containing the current state.")
    static Object getstate(RandomType self) {
        Object[] out = new Object[MersenneTwister.N + 1];
        int[] state = self.generator.state();
        for (int i = 0; i < state.length; i++) out[i] = state[i] & 0xffffffffL;
        out[MersenneTwister.N] = (long) self.generator.index();
        return new PyTuple(out);
    }

    @Def(doc = "setstate(state) -> None.  Restores generator state.")
    static void setstate(ThreadState ts, RandomType self, Object state) {
        if (!(state instanceof PyTuple t)) throw Exceptions.typeError("state vector must be a tuple");
        if (t.size() != MersenneTwister.N + 1) throw Exceptions.valueError("state vector is the wrong size");
        int[] words = new int[MersenneTwister.N];
        for (int i = 0; i < words.length; i++) words[i] = (int) Convert.toLong(ts, t.get(i));
        long index = Convert.toLong(ts, t.get(MersenneTwister.N));
        if (index < 0 || index > MersenneTwister.N) throw Exceptions.valueError("invalid state");
        self.generator.restore(words, (int) index);
    }
}
