package dev.gila.modules.hashing;

import dev.gila.gil.Reason;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBytes;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;

/** A hash object of {@code hashlib}. Much input is hashed outside the lock, one thread at a time for each object. */
@TypeDef(doc = "A hash represents the object used to calculate a checksum of a string of information.")
final class PyHash extends PyObject {
    static final PyType TYPE = PyType.sealed("_hashlib.HASH", Types.OBJECT);

    /** From this size on, hashing lasts long enough to let other threads run: hashlib's own documented threshold. */
    private static final int RELEASE_FROM = 2048;

    private final HashAlgorithm algorithm;
    private final int digestSize;
    private final Digest digest;

    PyHash(HashAlgorithm algorithm, int digestSize, Digest digest) {
        super(TYPE);
        this.algorithm = algorithm;
        this.digestSize = digestSize;
        this.digest = digest;
    }

    @Def(doc = "Update this hash object's state with the provided string.")
    static void update(ThreadState ts, PyHash self, Object obj) {
        if (obj instanceof PyStr) throw Exceptions.typeError("Strings must be encoded before hashing");
        byte[] data = Buffers.bytesOf(ts, obj);
        if (data.length < RELEASE_FROM) {
            self.feed(data);
            return;
        }
        try (var outside = ts.gil().released(ts, Reason.KERNEL)) {
            self.feed(data);
        }
    }

    private void feed(byte[] data) {
        synchronized (digest) {
            digest.update(data);
        }
    }

    private byte[] result(ThreadState ts, Object length) {
        int n = digestSize;
        if (algorithm.isExtendable()) {
            if (length == null) throw Exceptions.typeError("digest() missing required argument 'length' (pos 1)");
            long wanted = Convert.toLong(ts, length);
            if (wanted < 0) throw Exceptions.valueError("value must be positive");
            if (wanted >= 1 << 29) throw Exceptions.valueError("length is too large");
            n = (int) wanted;
        } else if (length != null) {
            throw Exceptions.typeError("digest() takes no arguments (1 given)");
        }
        synchronized (digest) {
            return digest.digest(n);
        }
    }

    @Def(value = "digest", signature = "length=None", doc = "Return the digest value as a bytes object.")
    static Object digestOf(ThreadState ts, PyHash self, Object length) {
        return new PyBytes(self.result(ts, length));
    }

    @Def(signature = "length=None", doc = "Return the digest value as a string of hexadecimal digits.")
    static String hexdigest(ThreadState ts, PyHash self, Object length) {
        return java.util.HexFormat.of().formatHex(self.result(ts, length));
    }

    @Def(doc = "Return a copy of the hash object.")
    static Object copy(PyHash self) {
        synchronized (self.digest) {
            return new PyHash(self.algorithm, self.digestSize, self.digest.copy());
        }
    }

    @Getter
    static String name(PyHash self) {
        return self.algorithm.pythonName();
    }

    @Getter(value = "digest_size")
    static long digestSize(PyHash self) {
        return self.digestSize;
    }

    @Getter(value = "block_size")
    static long blockSize(PyHash self) {
        return self.algorithm.blockSize();
    }
}
