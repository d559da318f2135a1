package dev.gila.object;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A {@code str}: a sequence of code points. Text without surrogate pairs is indexed in the Java string itself; any other
 * text has its code points in an array, made when first asked for. A lone surrogate is a code point; a high one right
 * before a low one is the one character that both encode.
 *
 * <p>Text that grows at its end, {@code s += x}, shares one array with what it grew from: the string that ends where the
 * used part of the array ends may claim the part behind it. So n appends cost the length of the result, and the Java
 * string is made only when something reads it.
 */
public final class PyStr extends PyObject implements Comparable<PyStr> {
    private static final ConcurrentHashMap<String, PyStr> INTERNED = new ConcurrentHashMap<>();
    public static final PyStr EMPTY = intern("");

    /** The strings of one character that Latin-1 has, by code point. */
    private static final PyStr[] SINGLE = new PyStr[256];

    static {
        for (char c = 0; c < SINGLE.length; c++) SINGLE[c] = intern(String.valueOf(c));
    }

    /** Shorter results are copied. */
    private static final int LEAST_GROWN = 64;

    private static final int UNKNOWN = -1;

    private String text;
    private final Grown grown;
    private int[] points;
    private int length = UNKNOWN;

    /** The start of an array of characters, up to {@code end}; {@code used} is how far anybody has claimed it. */
    private record Grown(char[] chars, int end, AtomicInteger used) {}

    private PyStr(String text) {
        this(Types.STR, text);
    }

    public PyStr(PyType type, String text) {
        super(type);
        this.text = text;
        this.grown = null;
    }

    private PyStr(Grown grown) {
        super(Types.STR);
        this.grown = grown;
    }

    public static PyStr of(String text) {
        return text.length() <= 1 ? ofShort(text) : new PyStr(text);
    }

    private static PyStr ofShort(String text) {
        if (text.isEmpty()) return EMPTY == null ? new PyStr(text) : EMPTY;
        char c = text.charAt(0);
        return c < SINGLE.length && SINGLE[c] != null ? SINGLE[c] : new PyStr(text);
    }

    /** The string of one code point. */
    public static PyStr ofCodePoint(int c) {
        return c < SINGLE.length ? SINGLE[c] : new PyStr(Character.toString(c));
    }

    /** The one {@code str} of that text among those interned. */
    public static PyStr intern(String text) {
        PyStr s = INTERNED.get(text);
        return s != null ? s : INTERNED.computeIfAbsent(text, PyStr::new);
    }

    /** The one {@code str} equal to this among those interned; this one when it is the first. */
    public PyStr interned() {
        PyStr s = INTERNED.putIfAbsent(toString(), this);
        return s == null ? this : s;
    }

    /** This text followed by another. */
    public PyStr concat(PyStr other) {
        int n = chars();
        int m = other.chars();
        if (m == 0 && type() == Types.STR) return this;
        if (n == 0 && other.type() == Types.STR) return other;
        if (n + m < LEAST_GROWN) return new PyStr(toString().concat(other.toString()));
        if (n + m < 0) throw Exceptions.of(Exceptions.MEMORY_ERROR, "the str would have more than 2**31 characters");
        Grown start = grown;
        if (start != null
                && start.end + m <= start.chars.length
                && start.used.compareAndSet(start.end, start.end + m)) {
            other.copyTo(start.chars, start.end);
            return new PyStr(new Grown(start.chars, start.end + m, start.used));
        }
        char[] chars = new char[(int) Math.min(Integer.MAX_VALUE - 8L, (n + (long) m) * 3 / 2)];
        copyTo(chars, 0);
        other.copyTo(chars, n);
        return new PyStr(new Grown(chars, n + m, new AtomicInteger(n + m)));
    }

    private int chars() {
        return text != null ? text.length() : grown.end;
    }

    private void copyTo(char[] target, int at) {
        if (text != null) text.getChars(0, text.length(), target, at);
        else System.arraycopy(grown.chars, 0, target, at, grown.end);
    }

    /** The number of code points. */
    public int length() {
        if (length == UNKNOWN) measure();
        return length;
    }

    private void measure() {
        String t = toString();
        int n = t.codePointCount(0, t.length());
        if (n != t.length()) points = t.codePoints().toArray();
        // Whoever sees the length goes by the points.
        VarHandle.storeStoreFence();
        length = n;
    }

    /** Whether every code point is one {@code char} of {@link #toString}, so that indices agree. */
    public boolean isFlat() {
        return length() == text.length();
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

    /** The code points, in a new array. */
    public int[] codePoints() {
        if (length == UNKNOWN) measure();
        return points == null ? text.chars().toArray() : points.clone();
    }

    /** The index among code points of an index into {@link #toString}. */
    public int indexOfChar(int charIndex) {
        return isFlat() ? charIndex : text.codePointCount(0, charIndex);
    }

    /** The index into {@link #toString} of an index among code points. */
    public int charIndexOf(int index) {
        return isFlat() ? index : text.offsetByCodePoints(0, index);
    }

    /** The text as a Java string, code points beyond U+FFFF as surrogate pairs. */
    @Override
    public String toString() {
        String t = text;
        if (t == null) {
            t = new String(grown.chars, 0, grown.end);
            text = t;
        }
        return t;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof PyStr s && toString().equals(s.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Compares by code points. */
    @Override
    public int compareTo(PyStr o) {
        if (isFlat() && o.isFlat()) return text.compareTo(o.text);
        return Arrays.compare(codePoints(), o.codePoints());
    }
}
