package dev.gila.modules.syntax;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Iteration;

/** {@code ast.AST}: what all nodes can do. */
@TypeDef
final class AstType {
    static final PyType TYPE = NodeTypes.AST;

    private AstType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(ThreadState ts, PyObject self, Object[] args, PyDict kwargs) {
        Object[] fields = Iteration.toArray(ts, Attributes.get(ts, self, "_fields"));
        if (args.length > fields.length) {
            throw Exceptions.typeError(
                    "%s constructor takes at most %d positional argument%s",
                    self.type().name(), fields.length, fields.length == 1 ? "" : "s");
        }
        for (int i = 0; i < args.length; i++) {
            Attributes.set(ts, self, fields[i].toString(), args[i]);
        }
        for (int e = 0; e < kwargs.entries(); e++) {
            if (kwargs.keyAt(e) == null) {
                continue;
            }
            String name = kwargs.keyAt(e).toString();
            for (int i = 0; i < args.length; i++) {
                if (fields[i].toString().equals(name)) {
                    throw Exceptions.typeError(
                            "%s got multiple values for argument '%s'",
                            self.type().name(), name);
                }
            }
            Attributes.set(ts, self, name, kwargs.valueAt(e));
        }
    }

    @Def
    static Object __reduce__(PyObject self) {
        return PyTuple.of(self.type(), PyTuple.EMPTY, self.dict());
    }
}
