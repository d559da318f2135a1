package dev.gila.compiler;

import dev.gila.ast.Expr;
import dev.gila.ast.Mod;
import dev.gila.ast.Stmt;
import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.code.Opcode;
import dev.gila.scope.Mangling;
import dev.gila.scope.Scope;
import dev.gila.scope.SymbolTable;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.source.Span;
import java.util.List;

/** One run of the compiler: what all its rooms share, and the unit that they emit into now. */
final class Compilation {
    final SourceText source;
    final SymbolTable scopes;
    final CompilerOptions options;
    final boolean futureAnnotations;
    final Warnings warnings;

    final Variables variables = new Variables(this);
    final Expressions expressions = new Expressions(this);
    final Calls calls = new Calls(this);
    final Displays displays = new Displays(this);
    final Comparisons comparisons = new Comparisons(this);
    final Comprehensions comprehensions = new Comprehensions(this);
    final Suspensions suspensions = new Suspensions(this);
    final Targets targets = new Targets(this);
    final Statements statements = new Statements(this);
    final Loops loops = new Loops(this);
    final Attempts attempts = new Attempts(this);
    final Withs withs = new Withs(this);
    final Imports imports = new Imports(this);
    final Functions functions = new Functions(this);
    final Classes classes = new Classes(this);
    final Generics generics = new Generics(this);
    final Patterns patterns = new Patterns(this);

    Unit unit;

    /** Whether a single statement is compiled whose value is to be shown. */
    boolean interactive;

    Compilation(
            SourceText source,
            SymbolTable scopes,
            CompilerOptions options,
            boolean futureAnnotations,
            Warnings warnings) {
        this.source = source;
        this.scopes = scopes;
        this.options = options;
        this.futureAnnotations = futureAnnotations;
        this.warnings = warnings;
    }

    CodeObject module(Mod tree) {
        enter(scopes.top(), "<module>", 1);
        if (scopes.top().isCoroutine() && options.topLevelAwait()) {
            unit.flags |= scopes.top().isGenerator() ? CodeFlags.ASYNC_GENERATOR : CodeFlags.COROUTINE;
        }
        asm().at(new Span(0, 0, 0, 0));
        emit(Opcode.RESUME);
        if (tree instanceof Mod.Module module) {
            statements.moduleBody(module.body());
        } else if (tree instanceof Mod.Interactive line) {
            interactive = true;
            statements.body(line.body());
        } else if (tree instanceof Mod.Expression expression) {
            returns(expressions.value(expression.body()));
        }
        return leave();
    }

    // ---- units

    void enter(Scope scope, String name, int firstLine) {
        unit = new Unit(scope, unit, name, firstLine);
        if (futureAnnotations) {
            unit.flags |= CodeFlags.FUTURE_ANNOTATIONS;
        }
    }

    /** Ends the current unit, which returns None where control reaches its end. */
    CodeObject leave() {
        if (asm().isReachable()) {
            returns(unit.none());
        }
        CodeObject code = unit.finish(source.filename());
        unit = unit.parent;
        return code;
    }

    Assembler asm() {
        return unit.asm;
    }

    String mangle(String name) {
        return Mangling.mangle(unit.scope.className(), name);
    }

    // ---- emitting

    void emit(Opcode opcode, int... operands) {
        unit.asm.emit(opcode, operands);
    }

    void returns(int register) {
        emit(Opcode.RETURN, register);
    }

    int constant(Object value) {
        return unit.asm.constant(value);
    }

    int name(String mangled) {
        return unit.asm.name(mangled);
    }

    /** The register to write a result to: the one wanted, or a new temporary. */
    int result(int wanted) {
        return wanted == Unit.ANY ? unit.temporary() : wanted;
    }

    /** A register that may hold a half-finished value: the one wanted only if no program sees it. */
    int scratch(int wanted) {
        return wanted != Unit.ANY && unit.isTemporary(wanted) ? wanted : unit.temporary();
    }

    /** Moves a value to where it is wanted. */
    int move(int register, int wanted) {
        if (wanted == Unit.ANY || wanted == register) {
            return register;
        }
        emit(Opcode.MOVE, wanted, register);
        return wanted;
    }

    // ---- what is wrong

    SourceError error(Span span, String message) {
        return SourceError.at(source, span, message);
    }

    void warn(Span span, String message) {
        warnings.warn(message, span);
    }

    /** Refuses a name that no program may bind. */
    void checkBindable(String name, Span span) {
        if (name.equals("__debug__")) {
            throw error(span, "cannot assign to __debug__");
        }
    }

    /** Whether the body is more than a docstring, and which statement comes first after it. */
    static int afterDocstring(List<Stmt> body) {
        return docstring(body) == null ? 0 : 1;
    }

    /** The docstring that a body starts with, or {@code null}. */
    static String docstring(List<Stmt> body) {
        return !body.isEmpty()
                        && body.get(0) instanceof Stmt.ExprStmt e
                        && e.value() instanceof Expr.Constant c
                        && c.value() instanceof String text
                ? text
                : null;
    }
}
