package dev.gila.ndarray.io;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Operand;
import dev.gila.ndarray.Shape;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front of an {@code .npy} file, as NumPy's enhancement proposal 1 lays it down: a magic string, a version, the length
 * of what follows, and a Python dictionary that names element type, order and shape, padded so that elements are aligned.
 *
 * @param dtype the element type; uint16 for the bits of float16
 * @param half whether elements are float16
 * @param length bytes before the first element
 */
record NpyHeader(DType dtype, boolean half, ByteOrder order, boolean fortran, Shape shape, int length) {
    private static final String HALF = "f2";
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int ALIGNMENT = 64;
    /** The longest dictionary that is believed: shapes are short. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*(?:['\"]([^'\"]*)['\"]|(\\[))");
    private static final Pattern FORTRAN = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");

    private static final Map<DType, String> CODES = new EnumMap<>(DType.class);

    static {
        for (DType dtype : DType.values()) {
            char kind = switch (dtype.kind()) {
                case BOOL -> 'b';
                case INT -> 'i';
                case UINT -> 'u';
                case FLOAT -> 'f';
                case COMPLEX -> 'c';
            };
            CODES.put(dtype, "" + kind + dtype.size());
        }
    }

    /** The number of bytes that the elements take. */
    long dataBytes() {
        return shape.size() * dtype.size();
    }

    static void write(OutputStream out, DType dtype, Shape shape) throws IOException {
        String order = dtype.alignment() == 1 ? "|" : ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ">" : "<";
        String text = "{'descr': '" + order + CODES.get(dtype) + "', 'fortran_order': False, 'shape': " + shape + ", }";
        int front = MAGIC.length + 4;
        int padded = (front + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - front;
        ByteBuffer header = ByteBuffer.allocate(front + padded).order(ByteOrder.LITTLE_ENDIAN);
        header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) padded);
        header.put(text.getBytes(StandardCharsets.ISO_8859_1));
        while (header.remaining() > 1) header.put((byte) ' ');
        header.put((byte) '\n');
        out.write(header.array());
    }

    static NpyHeader read(InputStream in, String name) throws IOException {
        byte[] front = bytes(in, MAGIC.length + 2, name, "the magic string");
        if (!Arrays.equals(front, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException(name + " is no .npy file: it does not begin with \\x93NUMPY");
        }
        int version = front[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new IOException(name + " has version " + version + " of the .npy format; 1, 2 and 3 are known");
        }
        int digits = version == 1 ? 2 : 4;
        ByteBuffer size =
                ByteBuffer.wrap(bytes(in, digits, name, "the header's length")).order(ByteOrder.LITTLE_ENDIAN);
        int length = version == 1 ? size.getShort() & 0xffff : size.getInt();
        if (length < 0 || length > LONGEST) throw new IOException(name + " claims a header of " + length + " bytes");
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String text = new String(bytes(in, length, name, "the header"), charset);
        return parse(text, front.length + digits + length, name);
    }

    private static byte[] bytes(InputStream in, int count, String name, String what) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length == count) return bytes;
        throw new EOFException(
                name + " is truncated: " + what + " needs " + count + " bytes, but " + bytes.length + " are left");
    }

    private static NpyHeader parse(String text, int length, String name) throws IOException {
        Matcher descr = find(DESCR, text, name, "descr");
        Matcher fortran = find(FORTRAN, text, name, "fortran_order");
        Matcher shape = find(SHAPE, text, name, "shape");
        if (descr.group(2) != null) throw new IOException(name + " has structured elements, which arrays do not have");
        String code = descr.group(1);
        boolean half = code.matches("[<>=]" + HALF);
        DType dtype = half ? DType.UINT16 : dtype(code, name);
        ByteOrder order = switch (code.charAt(0)) {
            case '>' -> ByteOrder.BIG_ENDIAN;
            case '<' -> ByteOrder.LITTLE_ENDIAN;
            default -> ByteOrder.nativeOrder();
        };
        boolean isFortran = fortran.group(1).equals("True");
        return new NpyHeader(dtype, half, order, isFortran, shape(shape.group(1), dtype, name), length);
    }

    private static Matcher find(Pattern pattern, String text, String name, String key) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find())
            throw new IOException(name + " has a header without a valid '" + key + "': " + text.strip());
        return matcher;
    }

    private static DType dtype(String code, String name) throws IOException {
        for (Map.Entry<DType, String> entry : CODES.entrySet()) {
            if (code.length() > 1
                    && "<>=|".indexOf(code.charAt(0)) >= 0
                    && code.substring(1).equals(entry.getValue())) {
                return entry.getKey();
            }
            if (code.equals("?") && entry.getKey() == DType.BOOL) return DType.BOOL;
        }
        throw new IOException(
                name + " has elements of type '" + code + "'; there are " + CODES.values() + " and " + HALF);
    }

    /** The lengths in a header, which must not be more than memory could have. */
    private static Shape shape(String text, DType dtype, String name) throws IOException {
        try {
            long[] lengths = Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .mapToLong(part -> Long.parseLong(part.endsWith("L") ? part.substring(0, part.length() - 1) : part))
                    .toArray();
            if (lengths.length > Call.MAX_RANK) {
                throw new IOException(name + " has " + lengths.length + " axes; arrays have at most " + Call.MAX_RANK);
            }
            Operand.contiguousStrides(dtype, lengths);
            return Shape.of(lengths);
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " has an invalid shape: (" + text + ")", e);
        }
    }
}
