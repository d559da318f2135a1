package dev.gila.code;

import dev.gila.ast.Bytes;
import dev.gila.ast.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes code objects as bytes, for {@link CodeReader}. Whole numbers take a variable number of bytes, tables store
 * differences, and each text is written once and then referred to by number.
 */
public final class CodeWriter {
    /** Changes whenever the format or the table of opcodes does. */
    static final int MAGIC = 0x47494C42;

    /** In the place of the number of a text that was written before: one of Latin-1, and any other one in UTF-16. */
    static final int NARROW = -1;

    static final int WIDE = -2;

    private static final int VERSION = fingerprint();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();

    private CodeWriter() {}

    public static byte[] write(CodeObject code) {
        CodeWriter writer = new CodeWriter();
        try {
            writer.out.writeInt(MAGIC);
            writer.out.writeInt(version());
            writer.code(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.bytes.toByteArray();
    }

    /** A fingerprint of the opcode table: bytes written by another one must not be read. */
    static int version() {
        return VERSION;
    }

    private static int fingerprint() {
        int hash = 3;
        for (Opcode opcode : Opcode.values()) {
            hash = hash * 31 + opcode.name().hashCode();
            for (Operand operand : opcode.operands()) {
                hash = hash * 31 + operand.ordinal();
            }
        }
        return hash;
    }

    private void code(CodeObject code) throws IOException {
        text(code.name());
        text(code.qualifiedName());
        text(code.filename());
        number(code.firstLine());
        number(code.flags());
        number(code.argCount());
        number(code.posOnlyArgCount());
        number(code.kwOnlyArgCount());
        texts(code.localNames());
        out.write(code.localKinds());
        texts(code.names());
        constants(List.of(code.constants()));
        number(code.registers());
        number(code.caches());
        numbers(code.instructions());
        table(code.positions().rows(), PositionTable.WIDTH);
        table(code.exceptions().rows(), ExceptionTable.WIDTH);
    }

    /** A whole number of either sign, small ones in one byte. */
    private void number(int value) throws IOException {
        int rest = value << 1 ^ value >> 31;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private void numbers(int[] values) throws IOException {
        number(values.length);
        for (int value : values) {
            number(value);
        }
    }

    /** Each number as its difference from that of the row before, in bytes that a reader can leave for later. */
    private void table(int[] values, int width) throws IOException {
        CodeWriter inner = new CodeWriter();
        inner.number(values.length);
        for (int i = 0; i < values.length; i++) {
            inner.number(i < width ? values[i] : values[i] - values[i - width]);
        }
        raw(inner.bytes.toByteArray());
    }

    private void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(known);
            return;
        }
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean narrow = new String(latin, StandardCharsets.ISO_8859_1).equals(text);
        number(narrow ? NARROW : WIDE);
        raw(narrow ? latin : text.getBytes(StandardCharsets.UTF_16BE));
    }

    private void texts(String[] all) throws IOException {
        number(all.length);
        for (String text : all) {
            text(text);
        }
    }

    private void constants(List<Object> all) throws IOException {
        number(all.size());
        for (Object constant : all) {
            constant(constant);
        }
    }

    private void raw(byte[] value) throws IOException {
        number(value.length);
        out.write(value);
    }

    private void constant(Object value) throws IOException {
        ConstantTag tag = ConstantTag.of(value);
        out.write(tag.ordinal());
        switch (tag) {
            case LONG -> out.writeLong((Long) value);
            case INT -> number(((Long) value).intValue());
            case BIG -> raw(((BigInteger) value).toByteArray());
            case DOUBLE -> out.writeDouble((Double) value);
            case COMPLEX -> {
                out.writeDouble(((ConstantComplex) value).real());
                out.writeDouble(((ConstantComplex) value).imaginary());
            }
            case TEXT -> text((String) value);
            case BYTES -> raw(((Bytes) value).value());
            case SINGLETON -> number(((Singleton) value).ordinal());
            case TRUE, FALSE -> {}
            case TUPLE -> constants(((ConstantTuple) value).items());
            case KEYWORDS -> texts(((KeywordNames) value).names().toArray(new String[0]));
            case CODE -> code((CodeObject) value);
        }
    }
}
