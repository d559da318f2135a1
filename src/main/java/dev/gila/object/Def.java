package dev.gila.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes a static Java method as a Python method of the type, or function of the module, whose room it stands in.
 *
 * <p>The Java parameters are, in order: optionally a {@link ThreadState}; in a type's room {@code self} (or the class,
 * for {@link Kind#CLASS} and {@link Kind#NEW}; nothing for {@link Kind#STATIC}); then one parameter for each one that
 * the signature names. Java types are converted: {@code Object} takes the value as it is, {@code String} and
 * {@link PyStr} require a {@code str}, {@code long} and {@code int} go through {@code __index__}, {@code double} through
 * {@code __float__}, {@code boolean} takes the truth value, any other class is checked by {@code instanceof}. Results:
 * {@code void} is {@code None}, Java scalars and strings are boxed. An argument that was not given and has no literal
 * default arrives as {@code null}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Def {
    /** The Python name; by default that of the Java method, less one trailing underscore ({@code assert_}). */
    String value() default "";

    /**
     * The parameters after {@code self} as Python writes them in a text signature, for instance
     * {@code "sep=None, maxsplit=-1"}, {@code "x, /, *, key=None"}, {@code "*args, **kwargs"}. By default: the names of
     * the Java parameters, all required and positional-only. {@code *args} arrives as {@code Object[]}, {@code **kwargs}
     * as {@link PyDict}. A default that is an int, float, str, True, False or None literal is filled in for Java
     * parameters of scalar type; for {@code Object} parameters the absent argument is {@code null} whatever the
     * default says (the text is for {@code help()}).
     */
    String signature() default "";

    /** How the function binds. */
    Kind kind() default Kind.METHOD;

    /** The docstring. */
    String doc() default "";

    /** How a function binds. */
    enum Kind {
        /** A method of instances in a type's room; a plain function in a module's room. */
        METHOD,
        /** Receives the class. */
        CLASS,
        /** Receives nothing. */
        STATIC,
        /** {@code __new__}: static, and receives the class as its first argument. */
        NEW
    }
}
