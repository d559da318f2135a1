package dev.gila.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as (part of) the room of a builtin type. The class has, or names in {@link #of}, the class that has, a
 * field {@code static final PyType TYPE}; its {@link Def}, {@link Getter} and {@link Setter} methods fill that type when
 * the registry of its package is installed. Several classes may fill one type, each about one topic.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface TypeDef {
    /** The classes that hold {@code TYPE}, when others than this; the methods go into each of their types. */
    Class<?>[] of() default {};

    /** The docstring of the type. */
    String doc() default "";
}
