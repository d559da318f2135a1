package dev.gila.modules.sre;

import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Types;
import java.util.List;

/** A replacement with references to groups, as {@code re._parser.parse_template} takes it apart. */
final class Template extends PyObject {
    static final PyType TYPE = PyType.sealed("re._template", Types.OBJECT);

    /** The text before each reference, and at last the text behind the last one. */
    private final Object[] literals;

    private final int[] groups;

    Template(Object[] literals, int[] groups) {
        super(TYPE);
        this.literals = literals;
        this.groups = groups;
    }

    /** The text, if it refers to no group; else null. */
    Object literal() {
        return groups.length == 0 ? literals[0] : null;
    }

    /** Adds the parts that the template makes of a match; a group that did not take part counts as empty. */
    void expand(PyMatch match, List<Object> parts) {
        for (int i = 0; i < groups.length; i++) {
            parts.add(literals[i]);
            Object group = match.group(groups[i]);
            if (group != dev.gila.object.Singletons.NONE) {
                parts.add(group);
            }
        }
        parts.add(literals[groups.length]);
    }
}
