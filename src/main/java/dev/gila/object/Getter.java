package dev.gila.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Exposes {@code static X name([ThreadState ts,] Self self)} as a readable attribute of the room's type. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Getter {
    /** The attribute's name; by default that of the Java method. */
    String value() default "";

    /** The docstring. */
    String doc() default "";
}
