package dev.gila.modules.hashing;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.ThreadState;
import dev.gila.types.Buffers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The module {@code _blake2}. */
@ModuleDef("_blake2")
final class Blake2Module {
    private static final String TREE = "fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, "
            + "last_node=False, usedforsecurity=True";
    private static final String SIGNATURE_B = "data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', " + TREE;
    private static final String SIGNATURE_S = "data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', " + TREE;

    private Blake2Module() {}

    /** The parameters of tree hashing. */
    private record Tree(
            long fanout, long depth, long leafSize, long nodeOffset, long nodeDepth, long innerSize, boolean lastNode) {
        void check(Blake2.Variant variant) {
            require(fanout >= 0 && fanout <= 255, "fanout must be between 0 and 255");
            require(depth >= 1 && depth <= 255, "depth must be between 1 and 255");
            require(leafSize >= 0 && leafSize <= 0xffffffffL, "leaf_size is too large");
            long most = variant == Blake2.Variant.S ? 0xffffffffffffL : Long.MAX_VALUE;
            require(nodeOffset >= 0 && nodeOffset <= most, "node_offset is too large");
            require(nodeDepth >= 0 && nodeDepth <= 255, "node_depth must be between 0 and 255");
            require(
                    innerSize >= 0 && innerSize <= variant.maxDigest(),
                    "inner_size must be between 0 and is " + variant.maxDigest());
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) throw Exceptions.valueError(message);
    }

    private static Object start(
            ThreadState ts,
            Blake2.Variant variant,
            long digestSize,
            Object key,
            Object salt,
            Object person,
            Tree tree,
            Object data) {
        int most = variant.maxDigest();
        require(
                digestSize >= 1 && digestSize <= most,
                "digest_size for " + name(variant) + " must be between 1 and " + most + " bytes, here it is "
                        + digestSize);
        byte[] keyBytes = bytes(ts, key, "key", most);
        tree.check(variant);
        int saltSize = most / 4;
        ByteBuffer p = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
        p.put((byte) digestSize)
                .put((byte) keyBytes.length)
                .put((byte) tree.fanout)
                .put((byte) tree.depth);
        p.putInt((int) tree.leafSize);
        if (variant == Blake2.Variant.B) {
            p.putLong(tree.nodeOffset);
        } else {
            p.putInt((int) tree.nodeOffset).putShort((short) (tree.nodeOffset >> 32));
        }
        p.put((byte) tree.nodeDepth).put((byte) tree.innerSize);
        p.position(most - 2 * saltSize);
        p.put(bytes(ts, salt, "salt", saltSize));
        p.position(most - saltSize);
        p.put(bytes(ts, person, "person", saltSize));
        Blake2 digest = new Blake2(variant, p.array(), keyBytes, tree.lastNode);
        HashAlgorithm algorithm = variant == Blake2.Variant.B ? HashAlgorithm.BLAKE2B : HashAlgorithm.BLAKE2S;
        return Hashes.feed(ts, new PyHash(algorithm, (int) digestSize, digest), data);
    }

    private static String name(Blake2.Variant variant) {
        return variant == Blake2.Variant.B ? "Blake2b" : "Blake2s";
    }

    private static byte[] bytes(ThreadState ts, Object o, String name, int most) {
        if (o == null) return new byte[0];
        byte[] data = Buffers.bytesOf(ts, o);
        require(data.length <= most, "maximum " + name + " length is " + most + " bytes");
        return data;
    }

    @Def(value = "blake2b", signature = SIGNATURE_B)
    static Object blake2b(
            ThreadState ts,
            Object data,
            long digest_size,
            Object key,
            Object salt,
            Object person,
            long fanout,
            long depth,
            long leaf_size,
            long node_offset,
            long node_depth,
            long inner_size,
            boolean last_node,
            Object usedforsecurity) {
        Tree tree = new Tree(fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node);
        return start(ts, Blake2.Variant.B, digest_size, key, salt, person, tree, data);
    }

    @Def(value = "blake2s", signature = SIGNATURE_S)
    static Object blake2s(
            ThreadState ts,
            Object data,
            long digest_size,
            Object key,
            Object salt,
            Object person,
            long fanout,
            long depth,
            long leaf_size,
            long node_offset,
            long node_depth,
            long inner_size,
            boolean last_node,
            Object usedforsecurity) {
        Tree tree = new Tree(fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node);
        return start(ts, Blake2.Variant.S, digest_size, key, salt, person, tree, data);
    }
}
