package dev.gila.modules.text;

import dev.gila.modules.text.UnicodeProperties.Property;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.types.UnicodeClass;
import java.text.Normalizer;
import java.util.Map;

/** {@code unicodedata}: the properties of characters. */
@ModuleDef(value = "unicodedata", doc = "This module provides access to the Unicode Character Database.")
final class UnicodeDataModule {
    private static final PyType DATABASE = PyType.withDict("unicodedata.UCD", Types.OBJECT);

    private static final String VERSION = "15.0.0";

    /** By the constants of {@link Character#getType}. */
    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cn",
        "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    /** By the constants of {@link Character#getDirectionality}. */
    private static final String[] DIRECTIONS = {
        "L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "B", "S", "WS", "ON", "LRE", "LRO", "RLE", "RLO",
        "PDF", "LRI", "RLI", "FSI", "PDI"
    };

    private static final Map<String, Normalizer.Form> FORMS = Map.of(
            "NFC",
            Normalizer.Form.NFC,
            "NFD",
            Normalizer.Form.NFD,
            "NFKC",
            Normalizer.Form.NFKC,
            "NFKD",
            Normalizer.Form.NFKD);

    private UnicodeDataModule() {}

    /** The older database, for {@code stringprep}, has the same functions over the same data. */
    static void init(ThreadState ts, PyDict namespace) {
        PyObject older = new PyObject(DATABASE);
        for (int i = 0; i < namespace.entries(); i++) {
            if (namespace.keyAt(i) != null) older.setOwn(namespace.keyAt(i).toString(), namespace.valueAt(i));
        }
        older.setOwn("unidata_version", PyStr.of("3.2.0"));
        namespace.put("UCD", DATABASE);
        namespace.put("ucd_3_2_0", older);
        namespace.put("unidata_version", PyStr.of(VERSION));
    }

    private static int character(Object chr, String function, String argument) {
        if (!(chr instanceof PyStr s)) {
            throw Exceptions.typeError(
                    "%s() %s must be a unicode character, not %s", function, argument, Convert.typeName(chr));
        }
        if (s.length() == 1) return s.codePointAt(0);
        throw Exceptions.typeError("%s() %s must be a unicode character, not str", function, argument);
    }

    private static Object orDefault(Object value, Object fallback, String message) {
        if (value != null) return value;
        if (fallback != null) return fallback;
        throw Exceptions.valueError(message);
    }

    @Def
    static String category(Object chr) {
        return CATEGORIES[Character.getType(character(chr, "category", "argument"))];
    }

    @Def
    static String bidirectional(Object chr) {
        int direction = Character.getDirectionality(character(chr, "bidirectional", "argument"));
        return direction < 0 ? "" : DIRECTIONS[direction];
    }

    @Def
    static long combining(Object chr) {
        return Long.parseLong(UnicodeProperties.get(Property.COMBINING, character(chr, "combining", "argument"), "0"));
    }

    @Def
    static long mirrored(Object chr) {
        return Character.isMirrored(character(chr, "mirrored", "argument")) ? 1 : 0;
    }

    @Def
    static String east_asian_width(Object chr) {
        return UnicodeProperties.get(Property.WIDTH, character(chr, "east_asian_width", "argument"), "N");
    }

    @Def
    static String decomposition(Object chr) {
        return UnicodeProperties.get(Property.DECOMPOSITION, character(chr, "decomposition", "argument"), "");
    }

    @Def(signature = "chr, default=<unrepresentable>, /")
    static Object decimal(Object chr, Object fallback) {
        int c = character(chr, "decimal", "argument 1");
        boolean decimal = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
        return orDefault(decimal ? (Object) (long) Character.digit(c, 10) : null, fallback, "not a decimal");
    }

    @Def(signature = "chr, default=<unrepresentable>, /")
    static Object digit(Object chr, Object fallback) {
        int c = character(chr, "digit", "argument 1");
        return orDefault(digit(c), fallback, "not a digit");
    }

    private static Object digit(int c) {
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) return (long) Character.digit(c, 10);
        boolean digit = UnicodeClass.isDigit(c);
        return digit ? (Object) Long.valueOf(UnicodeProperties.get(Property.NUMERIC, c, "0")) : null;
    }

    @Def(signature = "chr, default=<unrepresentable>, /")
    static Object numeric(Object chr, Object fallback) {
        int c = character(chr, "numeric", "argument 1");
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) return (double) Character.digit(c, 10);
        String value = UnicodeProperties.get(Property.NUMERIC, c, null);
        return orDefault(value == null ? null : fraction(value), fallback, "not a numeric character");
    }

    private static Object fraction(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return Double.valueOf(text);
        return Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }

    @Def(signature = "chr, default=<unrepresentable>, /")
    static Object name(Object chr, Object fallback) {
        String name = UnicodeNames.of(character(chr, "name", "argument 1"));
        return orDefault(name == null ? null : PyStr.of(name), fallback, "no such name");
    }

    @Def
    static Object lookup(String name) {
        int c = UnicodeNames.lookup(name);
        if (c >= 0) return PyStr.ofCodePoint(c);
        throw Exceptions.keyError(PyStr.of("undefined character name '" + name + "'"));
    }

    @Def
    static String normalize(String form, String unistr) {
        return Normalizer.normalize(unistr, form(form));
    }

    @Def
    static boolean is_normalized(String form, String unistr) {
        return Normalizer.isNormalized(unistr, form(form));
    }

    private static Normalizer.Form form(String name) {
        Normalizer.Form form = FORMS.get(name);
        if (form == null) throw invalidForm();
        return form;
    }

    private static PyException invalidForm() {
        return Exceptions.valueError("invalid normalization form");
    }
}
