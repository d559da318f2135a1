package dev.gila.code;

import dev.gila.ast.Bytes;
import dev.gila.ast.Singleton;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link CodeWriter} wrote. */
public final class CodeReader {
    private static final ConstantTag[] TAGS = ConstantTag.values();
    private static final Singleton[] SINGLETONS = Singleton.values();

    private final byte[] in;
    private int at;
    private final List<String> texts = new ArrayList<>();

    private CodeReader(byte[] in, int at) {
        this.in = in;
        this.at = at;
    }

    /** The code, or {@code null} when the bytes were written for another table of opcodes or are none of ours. */
    public static CodeObject read(byte[] bytes) {
        return read(bytes, 0);
    }

    /** The code that begins at a byte. */
    public static CodeObject read(byte[] bytes, int from) {
        if (bytes.length < from + 8) return null;
        CodeReader reader = new CodeReader(bytes, from);
        return reader.word() == CodeWriter.MAGIC && reader.word() == CodeWriter.version() ? reader.code() : null;
    }

    /** The rows of a table that {@link CodeWriter} wrote. */
    static int[] table(byte[] stored, int width) {
        CodeReader reader = new CodeReader(stored, 0);
        int[] values = new int[reader.number()];
        for (int i = 0; i < values.length; i++) values[i] = reader.number() + (i < width ? 0 : values[i - width]);
        return values;
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
        byte[] localKinds = raw(localNames.length);
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
                numbers(),
                new PositionTable(raw(number())),
                new ExceptionTable(raw(number())));
    }

    private int word() {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) value = value << 8 | in[at++] & 0xff;
        return value;
    }

    private long longWord() {
        return (long) word() << 32 | word() & 0xffff_ffffL;
    }

    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    private int[] numbers() {
        int[] values = new int[number()];
        for (int i = 0; i < values.length; i++) values[i] = number();
        return values;
    }

    private String text() {
        int known = number();
        if (known >= 0) {
            return texts.get(known);
        }
        Charset form = known == CodeWriter.NARROW ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
        int length = number();
        String text = new String(in, at, length, form);
        at += length;
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

    private byte[] raw(int length) {
        byte[] value = Arrays.copyOfRange(in, at, at + length);
        at += length;
        return value;
    }

    private Object constant() {
        return switch (TAGS[in[at++]]) {
            case INT -> (long) number();
            case LONG -> longWord();
            case BIG -> new BigInteger(raw(number()));
            case DOUBLE -> Double.longBitsToDouble(longWord());
            case COMPLEX ->
                new ConstantComplex(Double.longBitsToDouble(longWord()), Double.longBitsToDouble(longWord()));
            case TEXT -> text();
            case BYTES -> new Bytes(raw(number()));
            case SINGLETON -> SINGLETONS[number()];
            case TRUE -> true;
            case FALSE -> false;
            case TUPLE -> new ConstantTuple(Arrays.asList(constants()));
            case KEYWORDS -> new KeywordNames(Arrays.asList(texts()));
            case CODE -> code();
        };
    }
}
