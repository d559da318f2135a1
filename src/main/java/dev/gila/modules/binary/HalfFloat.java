package dev.gila.modules.binary;

import dev.gila.object.Exceptions;

/** IEEE 754 binary16. */
final class HalfFloat {
    private HalfFloat() {}

    /** The nearest half, ties to even; OverflowError when that would be an infinity. */
    static short fromDouble(double d) {
        int sign = Double.doubleToRawLongBits(d) < 0 ? 0x8000 : 0;
        double a = Math.abs(d);
        if (Double.isNaN(d)) return (short) (sign | 0x7e00);
        if (Double.isInfinite(d)) return (short) (sign | 0x7c00);
        if (a >= 65520) throw Exceptions.overflowError("float too large to pack with e format");
        if (a < 0x1p-14) return (short) (sign | (int) Math.rint(a * 0x1p24));
        int exponent = Math.getExponent(a);
        int mantissa = (int) Math.rint(Math.scalb(a, 10 - exponent));
        return (short) (sign | (exponent + 14 << 10) + mantissa);
    }

    static double toDouble(short half) {
        int exponent = half >> 10 & 0x1f;
        int mantissa = half & 0x3ff;
        double a;
        if (exponent == 31) a = mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        else if (exponent == 0) a = mantissa * 0x1p-24;
        else a = Math.scalb(1024.0 + mantissa, exponent - 25);
        return half < 0 ? -a : a;
    }
}
