package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyType;
import dev.gila.object.TypeDef;

/** {@code StopIteration}: the value that a generator returned. */
@TypeDef(doc = "Signal the end from iterator.__next__().")
final class StopIterationType {
    static final PyType TYPE = FieldAttribute.onArguments(Exceptions.STOP_ITERATION, "value");

    private StopIterationType() {}
}
