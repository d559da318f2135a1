package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Stmt;
import dev.gila.code.Opcode;
import java.util.List;

/** What stands to the left of an assignment, and what {@code del} takes. */
final class Targets {
    private final Compilation c;

    Targets(Compilation c) {
        this.c = c;
    }

    /** Assigns the value in a register. */
    void store(Expr target, int value) {
        int mark = c.unit.mark();
        if (target instanceof Expr.Name name) {
            c.asm().at(target.span());
            c.variables.store(name.id(), value, name.span());
        } else if (target instanceof Expr.Attribute attribute) {
            c.checkBindable(attribute.attr(), attribute.span());
            int object = c.expressions.value(attribute.value());
            c.asm().at(target.span());
            c.emit(
                    Opcode.STORE_ATTR,
                    object,
                    c.name(c.mangle(attribute.attr())),
                    value,
                    c.asm().cache());
        } else if (target instanceof Expr.Subscript subscript) {
            int object = c.expressions.value(subscript.value());
            int key = c.expressions.value(subscript.slice());
            c.asm().at(target.span());
            c.emit(Opcode.SET_ITEM, object, key, value);
        } else if (target instanceof Expr.Tuple tuple) {
            unpack(target, tuple.elts(), value);
        } else if (target instanceof Expr.List list) {
            unpack(target, list.elts(), value);
        } else {
            throw c.error(target.span(), "starred assignment target must be in a list or tuple");
        }
        c.unit.release(mark);
    }

    private void unpack(Expr target, List<Expr> elements, int value) {
        int first = unpackInto(target, elements, value);
        for (int i = 0; i < elements.size(); i++) {
            Expr element = elements.get(i);
            store(element instanceof Expr.Starred star ? star.value() : element, first + i);
        }
    }

    private int unpackInto(Expr target, List<Expr> elements, int value) {
        int star = -1;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Expr.Starred) {
                if (star >= 0) {
                    throw c.error(target.span(), "multiple starred expressions in assignment");
                }
                star = i;
            }
        }
        int first = c.unit.mark();
        elements.forEach(e -> c.unit.temporary());
        c.asm().at(target.span());
        if (star < 0) {
            c.emit(Opcode.UNPACK, first, elements.size(), value);
        } else {
            c.emit(Opcode.UNPACK_STAR, first, elements.size(), star, value);
        }
        return first;
    }

    /** {@code a = b = value}. */
    void assign(Stmt.Assign node) {
        int mark = c.unit.mark();
        List<Expr> targets = node.targets();
        if (targets.size() == 1 && isSwap(targets.get(0), node.value())) {
            swap((Expr.Tuple) targets.get(0), (Expr.Tuple) node.value());
        } else if (targets.size() == 1 && targets.get(0) instanceof Expr.Name name) {
            int home = c.variables.homeOf(name.id());
            int value = home == Unit.ANY ? c.expressions.value(node.value()) : c.expressions.into(node.value(), home);
            store(name, value);
        } else {
            // With several targets the value must outlive the first ones.
            int value = targets.size() == 1 ? c.expressions.value(node.value()) : c.expressions.fresh(node.value());
            targets.forEach(t -> store(t, value));
        }
        c.unit.release(mark);
    }

    private static boolean isSwap(Expr target, Expr value) {
        return target instanceof Expr.Tuple left
                && value instanceof Expr.Tuple right
                && left.elts().size() == right.elts().size()
                && !Displays.hasStar(left.elts())
                && !Displays.hasStar(right.elts());
    }

    /** {@code a, b = b, a} needs no tuple. */
    private void swap(Expr.Tuple target, Expr.Tuple value) {
        int first = c.expressions.run(value.elts());
        for (int i = 0; i < target.elts().size(); i++) {
            store(target.elts().get(i), first + i);
        }
    }

    void augment(Stmt.AugAssign node) {
        int mark = c.unit.mark();
        Opcode opcode = Operators.inPlace(node.op());
        Expr target = node.target();
        if (target instanceof Expr.Name name) {
            c.asm().at(target.span());
            int old = c.variables.load(name.id(), Unit.ANY);
            int value = c.expressions.value(node.value());
            int home = c.variables.homeOf(name.id());
            int d = home == Unit.ANY ? c.unit.temporary() : home;
            c.asm().at(node.span());
            c.emit(opcode, d, old, value);
            store(target, d);
        } else if (target instanceof Expr.Attribute attribute) {
            int object = c.expressions.value(attribute.value());
            int d = c.unit.temporary();
            int attr = c.name(c.mangle(attribute.attr()));
            c.asm().at(target.span());
            c.emit(Opcode.LOAD_ATTR, d, object, attr, c.asm().cache());
            int value = c.expressions.value(node.value());
            c.asm().at(node.span());
            c.emit(opcode, d, d, value);
            c.asm().at(target.span());
            c.emit(Opcode.STORE_ATTR, object, attr, d, c.asm().cache());
        } else if (target instanceof Expr.Subscript subscript) {
            int object = c.expressions.value(subscript.value());
            int key = c.expressions.value(subscript.slice());
            int d = c.unit.temporary();
            c.asm().at(target.span());
            c.emit(Opcode.GET_ITEM, d, object, key);
            int value = c.expressions.value(node.value());
            c.asm().at(node.span());
            c.emit(opcode, d, d, value);
            c.asm().at(target.span());
            c.emit(Opcode.SET_ITEM, object, key, d);
        }
        c.unit.release(mark);
    }

    void delete(Expr target) {
        int mark = c.unit.mark();
        if (target instanceof Expr.Name name) {
            c.asm().at(target.span());
            c.variables.delete(name.id(), name.span());
        } else if (target instanceof Expr.Attribute attribute) {
            int object = c.expressions.value(attribute.value());
            c.asm().at(target.span());
            c.emit(Opcode.DELETE_ATTR, object, c.name(c.mangle(attribute.attr())));
        } else if (target instanceof Expr.Subscript subscript) {
            int object = c.expressions.value(subscript.value());
            int key = c.expressions.value(subscript.slice());
            c.asm().at(target.span());
            c.emit(Opcode.DELETE_ITEM, object, key);
        } else if (target instanceof Expr.Tuple tuple) {
            tuple.elts().forEach(this::delete);
        } else if (target instanceof Expr.List list) {
            list.elts().forEach(this::delete);
        }
        c.unit.release(mark);
    }
}
