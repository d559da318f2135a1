package dev.gila.object;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A {@code str}: a sequence of code points. Text without surrogate pairs is indexed in the Java string itself; any other
 * text has its code points in an array, made when first asked for.
 */
public final class PyStr extends PyObject implements Comparable<PyStr> {
    private static final ConcurrentHashMap<String, PyStr> INTERNED = new ConcurrentHashMap<>();
    public static final PyStr EMPTY = intern("");

    private static final int UNKNOWN = -1;

    private final String text;
    private int[] points;
    private int length = UNKNOWN;

    private PyStr(String text) {
        this(Types.STR, text);
    }

    public PyStr(PyType type, String text) {
        super(type);
        this.text = text;
    }

    public static PyStr of(String text) {
        return new PyStr(text);
    }

    /** The one {@code str} of that text among those interned. */
    public static PyStr intern(String text) {
        PyStr s = INTERNED.get(text);
        return s != null ? s : INTERNED.computeIfAbsent(text, PyStr::new);
    }

    /** The number of code points. */
    public int length() {
        if (length == UNKNOWN) measure();
        return length;
    }

    private void measure() {
        int n = text.codePointCount(0, text.length());
        if (n != text.length()) points = text.codePoints().toArray();
        length = n;
    }

    /** The code point at an index in range. */
    public int codePointAt(int i) {
        if (length == UNKNOWN) measure();
        return points == null ? text.charAt(i) : points[i];
    }

    /** Part of the text, by code points. */
    public String substring(int from, int to) {
        if (length == UNKNOWN) measure();
        return points == null ? text.substring(from, to) : new String(points, from, to - from);
    }

    /** The text as a Java string, code points beyond U+FFFF as surrogate pairs. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof PyStr s && text.equals(s.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Compares by code points. */
    @Override
    public int compareTo(PyStr o) {
        int n = Math.min(length(), o.length());
        for (int i = 0; i < n; i++) {
            int d = codePointAt(i) - o.codePointAt(i);
            if (d != 0) return d;
        }
        return length - o.length;
    }
}
