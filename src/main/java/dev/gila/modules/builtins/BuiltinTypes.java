package dev.gila.modules.builtins;

import dev.gila.object.PyType;
import dev.gila.object.Types;
import dev.gila.types.MemoryViewType;
import dev.gila.types.PyClassMethod;
import dev.gila.types.PyEnumerate;
import dev.gila.types.PyFilter;
import dev.gila.types.PyMap;
import dev.gila.types.PyProperty;
import dev.gila.types.PyRange;
import dev.gila.types.PyReversed;
import dev.gila.types.PyStaticMethod;
import dev.gila.types.PySuper;
import dev.gila.types.PyZip;
import java.util.List;

/** The types that programs find in {@code builtins}, in its order. */
final class BuiltinTypes {
    static final List<PyType> ALL = List.of(
            Types.BOOL,
            MemoryViewType.TYPE,
            Types.BYTEARRAY,
            Types.BYTES,
            PyClassMethod.TYPE,
            Types.COMPLEX,
            Types.DICT,
            PyEnumerate.TYPE,
            PyFilter.TYPE,
            Types.FLOAT,
            Types.FROZENSET,
            PyProperty.TYPE,
            Types.INT,
            Types.LIST,
            PyMap.TYPE,
            Types.OBJECT,
            PyRange.TYPE,
            PyReversed.TYPE,
            Types.SET,
            Types.SLICE,
            PyStaticMethod.TYPE,
            Types.STR,
            PySuper.TYPE,
            Types.TUPLE,
            Types.TYPE,
            PyZip.TYPE);

    private BuiltinTypes() {}
}
