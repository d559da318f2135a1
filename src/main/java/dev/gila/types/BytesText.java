package dev.gila.types;

import static dev.gila.object.Singletons.NONE;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Bytes seen as ASCII text: case, width, kinds of characters; and their way to and from other forms. */
@TypeDef(of = {BytesType.class, ByteArrayType.class})
final class BytesText {
    private BytesText() {}

    @Def(signature = "encoding='utf-8', errors='strict'")
    static Object decode(ThreadState ts, PyBuffer self, String encoding, String errors) {
        return Codecs.decode(ts, self, encoding, errors);
    }

    @Def(signature = "sep=<unrepresentable>, bytes_per_sep=1")
    static String hex(PyBuffer self, Object sep, int bytes_per_sep) {
        return HexText.of(Bytes.data(self), sep, bytes_per_sep);
    }

    private static boolean isUpper(int b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isLower(int b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isAlpha(int b) {
        return isUpper(b) || isLower(b);
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }

    private static int toLower(int b) {
        return isUpper(b) ? b + 32 : b;
    }

    private static int toUpper(int b) {
        return isLower(b) ? b - 32 : b;
    }

    private static Object mapped(PyBuffer self, IntUnaryOperator map) {
        byte[] out = Bytes.data(self).clone();
        for (int i = 0; i < out.length; i++) out[i] = (byte) map.applyAsInt(out[i]);
        return Bytes.like(self, out);
    }

    @Def
    static Object lower(PyBuffer self) {
        return mapped(self, BytesText::toLower);
    }

    @Def
    static Object upper(PyBuffer self) {
        return mapped(self, BytesText::toUpper);
    }

    @Def
    static Object swapcase(PyBuffer self) {
        return mapped(self, b -> isUpper(b) ? toLower(b) : toUpper(b));
    }

    @Def
    static Object capitalize(PyBuffer self) {
        byte[] out = Bytes.data(self).clone();
        for (int i = 0; i < out.length; i++) out[i] = (byte) (i == 0 ? toUpper(out[i]) : toLower(out[i]));
        return Bytes.like(self, out);
    }

    @Def
    static Object title(PyBuffer self) {
        byte[] out = Bytes.data(self).clone();
        for (int i = 0; i < out.length; i++) {
            boolean inWord = i > 0 && isAlpha(out[i - 1]);
            out[i] = (byte) (inWord ? toLower(out[i]) : toUpper(out[i]));
        }
        return Bytes.like(self, out);
    }

    private static boolean all(PyBuffer self, IntPredicate test) {
        byte[] data = Bytes.data(self);
        for (byte b : data) if (!test.test(b)) return false;
        return data.length > 0;
    }

    @Def
    static boolean isalpha(PyBuffer self) {
        return all(self, BytesText::isAlpha);
    }

    @Def
    static boolean isdigit(PyBuffer self) {
        return all(self, BytesText::isDigit);
    }

    @Def
    static boolean isalnum(PyBuffer self) {
        return all(self, b -> isAlpha(b) || isDigit(b));
    }

    @Def
    static boolean isspace(PyBuffer self) {
        return all(self, BytesSplit::isSpace);
    }

    @Def
    static boolean isascii(PyBuffer self) {
        for (byte b : Bytes.data(self)) if (b < 0) return false;
        return true;
    }

    @Def
    static boolean islower(PyBuffer self) {
        return oneCase(self, BytesText::isLower);
    }

    @Def
    static boolean isupper(PyBuffer self) {
        return oneCase(self, BytesText::isUpper);
    }

    private static boolean oneCase(PyBuffer self, IntPredicate wanted) {
        boolean any = false;
        for (byte b : Bytes.data(self)) {
            if (isAlpha(b) && !wanted.test(b)) return false;
            any |= isAlpha(b);
        }
        return any;
    }

    @Def
    static boolean istitle(PyBuffer self) {
        boolean any = false;
        boolean inWord = false;
        for (byte b : Bytes.data(self)) {
            if (isAlpha(b) && isUpper(b) == inWord) return false;
            inWord = isAlpha(b);
            any |= inWord;
        }
        return any;
    }

    private static Object padded(PyBuffer self, long left, long right, byte fill) {
        byte[] data = Bytes.data(self);
        if (left <= 0 && right <= 0) return Bytes.like(self, data.clone());
        byte[] out = new byte[Bytes.arraySize(data.length + Math.max(0, left) + Math.max(0, right))];
        Arrays.fill(out, fill);
        System.arraycopy(data, 0, out, (int) Math.max(0, left), data.length);
        return Bytes.like(self, out);
    }

    private static byte fill(Object fillchar, String function) {
        if (fillchar == null) return ' ';
        if (Bytes.isBytes(fillchar) && Bytes.data(fillchar).length == 1) return Bytes.data(fillchar)[0];
        throw Exceptions.typeError(
                "%s() argument 2 must be a byte string of length 1, not %s", function, Convert.typeName(fillchar));
    }

    @Def(signature = "width, fillchar=b' ', /")
    static Object center(PyBuffer self, long width, Object fillchar) {
        long missing = width - Bytes.data(self).length;
        long left = missing <= 0 ? 0 : missing / 2 + (missing & width & 1);
        return padded(self, left, missing - left, fill(fillchar, "center"));
    }

    @Def(signature = "width, fillchar=b' ', /")
    static Object ljust(PyBuffer self, long width, Object fillchar) {
        return padded(self, 0, width - Bytes.data(self).length, fill(fillchar, "ljust"));
    }

    @Def(signature = "width, fillchar=b' ', /")
    static Object rjust(PyBuffer self, long width, Object fillchar) {
        return padded(self, width - Bytes.data(self).length, 0, fill(fillchar, "rjust"));
    }

    @Def
    static Object zfill(PyBuffer self, long width) {
        return BytesSearch.like(
                self, StrLayout.zfill(PyStr.of(BytesSearch.text(self)), width).toString());
    }

    @Def(signature = "tabsize=8")
    static Object expandtabs(PyBuffer self, int tabsize) {
        return BytesSearch.like(
                self,
                StrLayout.expandtabs(PyStr.of(BytesSearch.text(self)), tabsize).toString());
    }

    @Def(signature = "table, /, delete=b''")
    static Object translate(ThreadState ts, PyBuffer self, Object table, Object delete) {
        byte[] map = table == NONE ? null : Buffers.bytesOf(ts, table);
        if (map != null && map.length != 256) {
            throw Exceptions.valueError("translation table must be 256 characters long");
        }
        boolean[] gone = new boolean[256];
        if (delete != null) for (byte b : Buffers.bytesOf(ts, delete)) gone[b & 0xFF] = true;
        ByteSink out = new ByteSink();
        for (byte b : Bytes.data(self)) if (!gone[b & 0xFF]) out.put(map == null ? b : map[b & 0xFF]);
        return Bytes.like(self, out.toArray());
    }

    @Def(kind = Def.Kind.STATIC)
    static Object maketrans(ThreadState ts, Object frm, Object to) {
        byte[] from = Buffers.bytesOf(ts, frm);
        byte[] into = Buffers.bytesOf(ts, to);
        if (from.length != into.length) {
            throw Exceptions.valueError("maketrans arguments must have same length");
        }
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) table[i] = (byte) i;
        for (int i = 0; i < from.length; i++) table[from[i] & 0xFF] = into[i];
        return Bytes.of(table);
    }
}
