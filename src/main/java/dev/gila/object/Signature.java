package dev.gila.object;

import java.util.Arrays;

/**
 * The parameters of a function written in Java, and how the arguments of a call are laid out for it.
 *
 * @param names all parameters but {@code *args} and {@code **kwargs}: positional ones, then keyword-only ones
 * @param positionalOnly how many of the first names can not be given by keyword
 * @param positional how many of the first names can be given by position
 * @param required for each name, whether it must be given
 * @param varArgs whether there is a {@code *args}
 * @param varKeywords whether there is a {@code **kwargs}
 * @param text the whole as Python shows it, for instance {@code "($self, x, /, *, key=None)"}
 */
public record Signature(
        String[] names,
        int positionalOnly,
        int positional,
        boolean[] required,
        boolean varArgs,
        boolean varKeywords,
        String text) {

    /** How many slots {@link #bind} fills: the names, then {@code *args}, then {@code **kwargs}. */
    public int slots() {
        return names.length + (varArgs ? 1 : 0) + (varKeywords ? 1 : 0);
    }

    /** Whether any argument can be given by keyword. */
    public boolean takesKeywords() {
        return varKeywords || names.length > positionalOnly;
    }

    /** How many of the positional parameters must be given. */
    public int minimum() {
        int n = 0;
        while (n < positional && required[n]) n++;
        return n;
    }

    /** Whether a call with exactly {@code n} positional arguments and nothing else fits, without a {@code *args}. */
    public boolean accepts(int n) {
        if (varArgs || varKeywords || n > positional || n < minimum()) return false;
        for (int i = positional; i < names.length; i++) if (required[i]) return false;
        return true;
    }

    /**
     * Lays the arguments out by parameter: absent ones are {@code null}, surplus positional ones an {@code Object[]},
     * surplus keywords a {@link PyDict}.
     *
     * @param self 1 when the first name is the instance, which messages do not count, else 0
     */
    public Object[] bind(ThreadState ts, String function, Object[] args, String[] keywords, int self) {
        int given = args.length - (keywords == null ? 0 : keywords.length);
        if (given > positional && !varArgs) throw tooMany(function, given - self, self);
        if (keywords != null
                && args.length > names.length
                && !varArgs
                && !varKeywords
                && names.length > positionalOnly) {
            throw tooManyInAll(function, args.length - self, self);
        }
        Object[] out = new Object[slots()];
        int direct = Math.min(given, positional);
        System.arraycopy(args, 0, out, 0, direct);
        int next = names.length;
        if (varArgs)
            out[next++] = given > positional ? Arrays.copyOfRange(args, positional, given) : PyCallable.NO_ARGS;
        PyDict rest = varKeywords ? new PyDict() : null;
        if (varKeywords) out[next] = rest;
        if (keywords != null) bindKeywords(ts, function, args, keywords, given, out, rest);
        for (int i = 0; i < names.length; i++) {
            if (required[i] && out[i] == null) throw missing(function, i, given, self);
        }
        return out;
    }

    private void bindKeywords(
            ThreadState ts, String function, Object[] args, String[] keywords, int given, Object[] out, PyDict rest) {
        for (int k = 0; k < keywords.length; k++) {
            int i = indexOf(keywords[k]);
            if (i >= 0) {
                if (out[i] != null) {
                    throw Exceptions.typeError(
                            "argument for %s() given by name ('%s') and position (%d)",
                            plain(function), keywords[k], i + 1);
                }
                out[i] = args[given + k];
            } else if (rest != null) {
                rest.put(ts, PyStr.intern(keywords[k]), args[given + k]);
            } else if (names.length - positionalOnly == 0) {
                throw Exceptions.typeError("%s() takes no keyword arguments", function);
            } else {
                throw Exceptions.typeError(
                        "'%s' is an invalid keyword argument for %s()", keywords[k], plain(function));
            }
        }
    }

    private int indexOf(String name) {
        for (int i = positionalOnly; i < names.length; i++) if (names[i].equals(name)) return i;
        return -1;
    }

    /** The function's name alone: only some of CPython's messages name its class or module too. */
    private static String plain(String function) {
        return function.substring(function.lastIndexOf('.') + 1);
    }

    private static String arguments(int n) {
        return n == 1 ? "1 argument" : n + " arguments";
    }

    private PyException tooMany(String function, int given, int self) {
        int most = positional - self;
        boolean fixed = minimum() == positional;
        if (names.length > positional) {
            return most == 0
                    ? Exceptions.typeError("%s() takes no positional arguments", plain(function))
                    : Exceptions.typeError(
                            "%s() takes %s %d positional argument%s (%d given)",
                            plain(function), fixed ? "exactly" : "at most", most, most == 1 ? "" : "s", given);
        }
        if (most == 0) return Exceptions.typeError("%s() takes no arguments (%d given)", function, given);
        if (positionalOnly < positional) return tooManyInAll(function, given, self);
        if (most == 1 && fixed) {
            return Exceptions.typeError("%s() takes exactly one argument (%d given)", function, given);
        }
        return Exceptions.typeError(
                "%s expected %s%s, got %d", plain(function), fixed ? "" : "at most ", arguments(most), given);
    }

    private PyException tooManyInAll(String function, int given, int self) {
        return Exceptions.typeError(
                "%s() takes at most %s (%d given)", plain(function), arguments(names.length - self), given);
    }

    private PyException missing(String function, int index, int given, int self) {
        if (index == 0 && self == 1) {
            return Exceptions.typeError("unbound method %s() needs an argument", function);
        }
        if (index >= positionalOnly) {
            return Exceptions.typeError(
                    "%s() missing required argument '%s' (pos %d)", plain(function), names[index], index + 1 - self);
        }
        int least = minimum() - self;
        if (minimum() == positional && least == 1) {
            return Exceptions.typeError("%s() takes exactly one argument (%d given)", function, given - self);
        }
        String bound = minimum() == positional ? "" : "at least ";
        return Exceptions.typeError("%s expected %s%s, got %d", plain(function), bound, arguments(least), given - self);
    }
}
