/**
 * What a Python object is: values, types, slots, exceptions, calls, and the annotations that expose Java to Python.
 *
 * <p>A Python value is a Java {@link Object}, never {@code null}: {@code int} is {@link Long} when it fits and
 * {@link java.math.BigInteger} otherwise (always canonical), {@code float} is {@link Double}, {@code bool} is
 * {@link Boolean}, everything else is a {@link dev.gila.object.PyObject}. Java {@code null} means "absent": an unset
 * local, an argument not given, a missing attribute, the end of an iteration.
 *
 * <p>Attribute names are Java strings; the keys of a Python {@code dict} are Python values.
 */
package dev.gila.object;
