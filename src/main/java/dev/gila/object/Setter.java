package dev.gila.object;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exposes {@code static void name([ThreadState ts,] Self self, Object value)} as the setter of an attribute of the room's
 * type; {@code value} is {@code null} for a deletion.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Setter {
    /** The attribute's name. */
    String value();
}
