package dev.gila.code;

import dev.gila.ast.Bytes;
import dev.gila.ast.Singleton;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link CodeWriter} wrote. */
public final class CodeReader {
    private static final ConstantTag[] TAGS = ConstantTag.values();
    private static final Singleton[] SINGLETONS = Singleton.values();

    private final ByteBuffer in;
    private final List<String> texts = new ArrayList<>();

    private CodeReader(ByteBuffer in) {
        this.in = in;
    }

    /** The code, or {@code null} when the bytes were written for another table of opcodes or are none of ours. */
    public static CodeObject read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || in.getInt() != CodeWriter.MAGIC || in.getInt() != CodeWriter.version()) {
            return null;
        }
        return new CodeReader(in).code();
    }

    private CodeObject code() {
        String name = text();
        String qualifiedName = text();
        String filename = text();
        int firstLine = number();
        int flags = number();
        int argCount = number();
        int posOnlyArgCount = number();
        int kwOnlyArgCount = number();
        String[] localNames = texts();
        byte[] localKinds = new byte[localNames.length];
        in.get(localKinds);
        return new CodeObject(
                name,
                qualifiedName,
                filename,
                firstLine,
                flags,
                argCount,
                posOnlyArgCount,
                kwOnlyArgCount,
                localNames,
                localKinds,
                texts(),
                constants(),
                number(),
                number(),
                numbers(1, 0),
                new PositionTable(numbers(5, 1)),
                new ExceptionTable(numbers(3, 1)));
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    /** Numbers; with a factor of 1, each is stored as its difference from the one {@code width} before it. */
    private int[] numbers(int width, int factor) {
        int[] values = new int[number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number() + (i < width ? 0 : factor * values[i - width]);
        }
        return values;
    }

    private String text() {
        int known = number();
        if (known >= 0) {
            return texts.get(known);
        }
        char[] characters = new char[number()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) number();
        }
        String text = new String(characters).intern();
        texts.add(text);
        return text;
    }

    private String[] texts() {
        String[] all = new String[number()];
        for (int i = 0; i < all.length; i++) {
            all[i] = text();
        }
        return all;
    }

    private Object[] constants() {
        Object[] all = new Object[number()];
        for (int i = 0; i < all.length; i++) {
            all[i] = constant();
        }
        return all;
    }

    private byte[] raw() {
        byte[] value = new byte[number()];
        in.get(value);
        return value;
    }

    private Object constant() {
        return switch (TAGS[in.get()]) {
            case INT -> (long) number();
            case LONG -> in.getLong();
            case BIG -> new BigInteger(raw());
            case DOUBLE -> in.getDouble();
            case COMPLEX -> new ConstantComplex(in.getDouble(), in.getDouble());
            case TEXT -> text();
            case BYTES -> new Bytes(raw());
            case SINGLETON -> SINGLETONS[number()];
            case TRUE -> true;
            case FALSE -> false;
            case TUPLE -> new ConstantTuple(Arrays.asList(constants()));
            case KEYWORDS -> new KeywordNames(Arrays.asList(texts()));
            case CODE -> code();
        };
    }
}
