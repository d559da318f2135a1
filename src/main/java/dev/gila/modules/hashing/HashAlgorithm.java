package dev.gila.modules.hashing;

import java.util.function.Supplier;

/** The hash functions that take no parameters: a row each. */
enum HashAlgorithm {
    MD5("md5", 16, 64, "MD5"),
    SHA1("sha1", 20, 64, "SHA-1"),
    SHA224("sha224", 28, 64, "SHA-224"),
    SHA256("sha256", 32, 64, "SHA-256"),
    SHA384("sha384", 48, 128, "SHA-384"),
    SHA512("sha512", 64, 128, "SHA-512"),
    SHA3_224("sha3_224", 28, 144, "SHA3-224"),
    SHA3_256("sha3_256", 32, 136, "SHA3-256"),
    SHA3_384("sha3_384", 48, 104, "SHA3-384"),
    SHA3_512("sha3_512", 64, 72, "SHA3-512"),
    SHAKE_128("shake_128", 0, 168, () -> new Shake(168)),
    SHAKE_256("shake_256", 0, 136, () -> new Shake(136)),
    BLAKE2B("blake2b", 64, 128, (Supplier<Digest>) null),
    BLAKE2S("blake2s", 32, 64, (Supplier<Digest>) null);

    private final String pythonName;
    private final int digestSize;
    private final int blockSize;
    private final Supplier<Digest> make;

    HashAlgorithm(String pythonName, int digestSize, int blockSize, String jdkName) {
        this(pythonName, digestSize, blockSize, () -> JdkDigest.of(jdkName));
    }

    HashAlgorithm(String pythonName, int digestSize, int blockSize, Supplier<Digest> make) {
        this.pythonName = pythonName;
        this.digestSize = digestSize;
        this.blockSize = blockSize;
        this.make = make;
    }

    String pythonName() {
        return pythonName;
    }

    int blockSize() {
        return blockSize;
    }

    /** Whether the caller chooses the length of the output. */
    boolean isExtendable() {
        return digestSize == 0;
    }

    /** A new hash object without input; not for BLAKE2, which has parameters. */
    PyHash start() {
        return new PyHash(this, digestSize, make.get());
    }
}
