package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;

/** What the three errors of codecs have in common. */
final class UnicodeErrors {
    private UnicodeErrors() {}

    /** Checks the arguments: {@code [encoding,] object, start, end, reason}. */
    static void initialize(PyBaseException self, Object[] args, String objectType, int count) {
        if (args.length != count) {
            throw Exceptions.typeError("function takes exactly %d arguments (%d given)", count, args.length);
        }
        int first = count - 4;
        if (first == 1) require(args[0] instanceof PyStr, 1, "str", args[0]);
        Object object = args[first];
        boolean fits = objectType.equals("str") ? object instanceof PyStr : !(object instanceof PyStr);
        if (!fits && objectType.equals("bytes")) {
            throw Exceptions.typeError(
                    "a bytes-like object is required, not '%s'",
                    PyType.of(object).name());
        }
        require(fits, first + 1, objectType, object);
        for (int i = first + 1; i < first + 3; i++) {
            if (Convert.plainInt(args[i]) == null) {
                throw Exceptions.typeError(
                        "'%s' object cannot be interpreted as an integer",
                        PyType.of(args[i]).name());
            }
        }
        require(args[first + 3] instanceof PyStr, first + 4, "str", args[first + 3]);
        if (objectType.equals("bytes") && !(object instanceof PyBytes)) {
            args[first] = new PyBytes(Buffers.bytesOf(ThreadState.current(), object));
        }
        self.setArgs(PyTuple.of(args));
    }

    private static void require(boolean fits, int number, String wanted, Object given) {
        if (!fits) {
            throw Exceptions.typeError("argument %d must be %s, not %s", number, wanted, Convert.typeName(given));
        }
    }

    /** {@code 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte} and the like. */
    static String describe(ThreadState ts, PyBaseException self, String verb, boolean hasEncoding) {
        if (self.args().size() < (hasEncoding ? 5 : 4)) return "";
        Object object = Attributes.get(ts, self, "object");
        long start = Convert.toLong(ts, Attributes.get(ts, self, "start"));
        long end = Convert.toLong(ts, Attributes.get(ts, self, "end"));
        String reason = Convert.str(ts, Attributes.get(ts, self, "reason")).toString();
        String text = hasEncoding
                ? "'" + Convert.str(ts, Attributes.get(ts, self, "encoding")) + "' codec can't " + verb
                : "can't " + verb;
        long length = Convert.length(ts, object);
        if (start < length && end == start + 1) {
            return text + " " + one(object, (int) start) + " in position " + start + ": " + reason;
        }
        String what = object instanceof PyStr ? "characters" : "bytes";
        return text + " " + what + " in position " + start + "-" + (end - 1) + ": " + reason;
    }

    private static String one(Object object, int at) {
        if (object instanceof PyBytes b) return String.format("byte 0x%02x", b.data()[at] & 0xFF);
        if (!(object instanceof PyStr s)) return "byte";
        int c = s.codePointAt(at);
        String escape = c <= 0xFF ? "\\x%02x" : c <= 0xFFFF ? "\\u%04x" : "\\U%08x";
        return "character '" + String.format(escape, c) + "'";
    }
}
