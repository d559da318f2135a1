package dev.gila.ast;

import java.util.List;

/** A whole parsed input: what each of the parser's entries returns. */
public sealed interface Mod extends Node {
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind: whoever implements it has thought of all of them. */
    interface Visitor<R> {
        R visitModule(Module node);

        R visitInteractive(Interactive node);

        R visitExpression(Expression node);
    }

    record Module(List<Stmt> body) implements Mod {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitModule(this);
        }
    }

    record Interactive(List<Stmt> body) implements Mod {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitInteractive(this);
        }
    }

    record Expression(Expr body) implements Mod {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExpression(this);
        }
    }
}
