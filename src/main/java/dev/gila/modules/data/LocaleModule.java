package dev.gila.modules.data;

import static java.util.Map.entry;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.util.Map;
import java.util.Set;

/** {@code _locale}: the C locale, the only one here, with UTF-8 as its encoding. */
@ModuleDef(value = "_locale", doc = "Support for POSIX locales.")
final class LocaleModule {
    private static final Set<String> NAMES = Set.of("", "C", "POSIX", "C.UTF-8", "C.utf8", "en_US.UTF-8");
    private static final int CODESET = 14;

    private static final Map<String, Integer> CONSTANTS = Map.ofEntries(
            entry("LC_CTYPE", 0),
            entry("LC_NUMERIC", 1),
            entry("LC_TIME", 2),
            entry("LC_COLLATE", 3),
            entry("LC_MONETARY", 4),
            entry("LC_MESSAGES", 5),
            entry("LC_ALL", 6),
            entry("CHAR_MAX", 127),
            entry("CODESET", CODESET),
            entry("RADIXCHAR", 65536),
            entry("THOUSEP", 65537),
            entry("D_T_FMT", 131112),
            entry("D_FMT", 131113),
            entry("T_FMT", 131114));

    private static final Map<Integer, String> TEXTS = Map.of(
            CODESET,
            "UTF-8",
            65536,
            ".",
            65537,
            "",
            131112,
            "%a %b %e %H:%M:%S %Y",
            131113,
            "%m/%d/%y",
            131114,
            "%H:%M:%S");

    private LocaleModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        CONSTANTS.forEach((name, n) -> namespace.put(name, (long) n));
        namespace.put("Error", error());
    }

    private static PyType error() {
        return new PyType(
                dev.gila.object.Types.TYPE,
                "locale.Error",
                new PyType[] {Exceptions.EXCEPTION},
                Map.of(),
                true,
                true,
                true);
    }

    @Def(signature = "category, locale=None, /")
    static Object setlocale(ThreadState ts, int category, Object locale) {
        if (locale instanceof PyStr name && !NAMES.contains(name.toString())) {
            Object type = dev.gila.modules.support.Modules.from(ts, "_locale", "Error");
            throw Exceptions.of((PyType) type, "unsupported locale setting");
        }
        return PyStr.intern(locale instanceof PyStr s && !s.toString().isEmpty() ? s.toString() : "C.UTF-8");
    }

    @Def
    static Object localeconv() {
        PyDict d = new PyDict();
        for (String text : new String[] {
            "thousands_sep",
            "int_curr_symbol",
            "currency_symbol",
            "mon_decimal_point",
            "mon_thousands_sep",
            "positive_sign",
            "negative_sign"
        }) {
            d.put(text, PyStr.EMPTY);
        }
        d.put("decimal_point", PyStr.intern("."));
        d.put("grouping", new PyList());
        d.put("mon_grouping", new PyList());
        for (String number : new String[] {
            "int_frac_digits",
            "frac_digits",
            "p_cs_precedes",
            "p_sep_by_space",
            "n_cs_precedes",
            "n_sep_by_space",
            "p_sign_posn",
            "n_sign_posn"
        }) {
            d.put(number, 127L);
        }
        return d;
    }

    @Def
    static long strcoll(PyStr a, PyStr b) {
        return Integer.signum(a.compareTo(b));
    }

    @Def
    static Object strxfrm(PyStr s) {
        return s;
    }

    @Def
    static String nl_langinfo(int key) {
        String text = TEXTS.get(key);
        if (text == null) throw Exceptions.valueError("unsupported langinfo constant");
        return text;
    }

    @Def
    static String getencoding() {
        return "UTF-8";
    }

    @Def
    static Object gettext(Object message) {
        return message;
    }

    @Def(signature = "domain, /")
    static Object textdomain(Object domain) {
        return domain == Singletons.NONE ? PyStr.of("messages") : domain;
    }
}
