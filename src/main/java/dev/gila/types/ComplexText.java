package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyComplex;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Complex numbers as text and back. */
final class ComplexText {
    private static final String NUMBER =
            "(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][+-]?\\d+(?:_\\d+)*)?|inf(?:inity)?|nan";

    /** Real part alone, imaginary part alone, or both; a unit imaginary part needs no number ({@code 1-j}). */
    private static final Pattern COMPLEX = Pattern.compile(
            String.format("([+-]?(?:%1$s))|([+-]?(?:%1$s)?)j|([+-]?(?:%1$s))([+-](?:%1$s)?)j", NUMBER),
            Pattern.CASE_INSENSITIVE);

    private ComplexText() {}

    static String repr(PyComplex c) {
        boolean onlyImaginary = c.real() == 0 && Math.copySign(1, c.real()) > 0;
        String imag = part(c.imag()) + "j";
        if (onlyImaginary) return imag;
        String plus = imag.startsWith("-") ? "" : "+";
        return "(" + part(c.real()) + plus + imag + ")";
    }

    /** As a float, but integral numbers without their {@code .0}. */
    private static String part(double d) {
        return FloatText.sign(d) + FloatText.format(Math.abs(d), 'r', 0, false, false);
    }

    static PyComplex parse(String text) {
        String t = IntText.toAscii(text).strip();
        if (t.startsWith("(") && t.endsWith(")"))
            t = t.substring(1, t.length() - 1).strip();
        Matcher m = COMPLEX.matcher(t);
        if (!m.matches()) throw Exceptions.valueError("complex() arg is a malformed string");
        if (m.group(1) != null) return new PyComplex(number(m.group(1)), 0);
        if (m.group(2) != null) return new PyComplex(0, number(m.group(2)));
        return new PyComplex(number(m.group(3)), number(m.group(4)));
    }

    private static double number(String text) {
        boolean bare = text.isEmpty() || text.equals("+") || text.equals("-");
        return FloatText.parse(bare ? text + "1" : text);
    }
}
