package dev.gila.compiler;

import dev.gila.ast.Alias;
import dev.gila.ast.Stmt;
import dev.gila.code.ConstantTuple;
import dev.gila.code.Opcode;

/** Import statements. */
final class Imports {
    private final Compilation c;

    Imports(Compilation c) {
        this.c = c;
    }

    void module(Stmt.Import node) {
        for (Alias alias : node.names()) {
            int mark = c.unit.mark();
            int module = c.unit.temporary();
            c.asm().at(node.span());
            c.emit(Opcode.IMPORT_NAME, module, c.name(alias.name()), c.constant(0L), c.unit.none());
            String[] path = alias.name().split("\\.");
            if (alias.asName() != null) {
                // The import gives the outermost package; the name wanted is that of the innermost module.
                for (int i = 1; i < path.length; i++) {
                    c.emit(Opcode.IMPORT_FROM, module, module, c.name(path[i]));
                }
            }
            c.variables.store(alias.asName() != null ? alias.asName() : path[0], module, node.span());
            c.unit.release(mark);
        }
    }

    void names(Stmt.ImportFrom node) {
        int module = c.unit.temporary();
        ConstantTuple wanted = new ConstantTuple(
                node.names().stream().map(a -> (Object) a.name()).toList());
        String from = node.module() == null ? "" : node.module();
        c.asm().at(node.span());
        c.emit(Opcode.IMPORT_NAME, module, c.name(from), c.constant((long) node.level()), c.constant(wanted));
        for (Alias alias : node.names()) {
            c.asm().at(node.span());
            if (alias.name().equals("*")) {
                c.emit(Opcode.IMPORT_STAR, module);
                continue;
            }
            int mark = c.unit.mark();
            int value = c.unit.temporary();
            c.emit(Opcode.IMPORT_FROM, value, module, c.name(alias.name()));
            c.variables.store(alias.asName() != null ? alias.asName() : alias.name(), value, node.span());
            c.unit.release(mark);
        }
    }
}
