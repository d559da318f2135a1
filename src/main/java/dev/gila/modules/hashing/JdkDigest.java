package dev.gila.modules.hashing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A hash that the JDK has. */
final class JdkDigest implements Digest {
    private final MessageDigest digest;

    private JdkDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static JdkDigest of(String algorithm) {
        try {
            return new JdkDigest(MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    private MessageDigest cloned() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a JDK's own digests can be cloned", e);
        }
    }

    @Override
    public void update(byte[] data) {
        digest.update(data);
    }

    @Override
    public byte[] digest(int length) {
        return cloned().digest();
    }

    @Override
    public Digest copy() {
        return new JdkDigest(cloned());
    }
}
