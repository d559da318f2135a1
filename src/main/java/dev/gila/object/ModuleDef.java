package dev.gila.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as (part of) a module written in Java. Its {@link Def} methods are the module's functions. A method
 * {@code static void init(ThreadState ts, PyDict namespace)}, where the class has one, adds constants and types when the
 * module is first imported by an interpreter.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ModuleDef {
    /** The module's name as {@code import} sees it. */
    String value();

    /** The module's docstring. */
    String doc() default "";
}
