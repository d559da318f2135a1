package dev.gila.compiler;

import dev.gila.ast.Singleton;
import dev.gila.code.CodeFlags;
import dev.gila.code.CodeObject;
import dev.gila.code.LocalKind;
import dev.gila.code.Opcode;
import dev.gila.scope.Resolution;
import dev.gila.scope.Scope;
import dev.gila.scope.ScopeKind;
import dev.gila.scope.Symbol;
import dev.gila.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One code object in the making: its registers, its blocks, and what it is called. */
final class Unit {
    /** No register. Distinct from every constant's operand that a program could have. */
    static final int NONE = Integer.MIN_VALUE;
    /** Any register will do. */
    static final int ANY = Integer.MIN_VALUE + 1;

    final Scope scope;
    final Unit parent;
    final String name;
    final String qualifiedName;
    final int firstLine;
    final Assembler asm = new Assembler();

    private final List<String> localNames = new ArrayList<>();
    private final List<Integer> localKinds = new ArrayList<>();
    private final Map<String, Integer> locals = new HashMap<>();
    private final Map<Scope, Map<String, Integer>> hidden = new IdentityHashMap<>();
    private final BitSet deletable = new BitSet();
    private int nextTemporary;
    private int mostRegisters;

    /** The inlined comprehensions that we are in, innermost first. */
    final Deque<Scope> comprehensions = new ArrayDeque<>();

    private final Deque<Block> blocks = new ArrayDeque<>();

    /** Whether this is the body of an {@code async def}. */
    boolean async;

    int flags;
    int argCount;
    int posOnlyArgCount;
    int kwOnlyArgCount;

    Unit(Scope scope, Unit parent, String name, int firstLine) {
        this.scope = scope;
        this.parent = parent;
        this.name = name;
        this.firstLine = firstLine;
        this.qualifiedName = qualify(parent, name, scope);
        layOut();
    }

    private static String qualify(Unit parent, String name, Scope scope) {
        Unit around = parent;
        while (around != null && around.scope.kind() == ScopeKind.TYPE_PARAMETERS) {
            around = around.parent;
        }
        if (around == null || around.parent == null) {
            return name;
        }
        if (scope.kind() == ScopeKind.FUNCTION || scope.kind() == ScopeKind.CLASS) {
            Symbol symbol = around.scope.lookup(dev.gila.scope.Mangling.mangle(around.scope.className(), name));
            if (symbol != null && symbol.resolution() == Resolution.GLOBAL_EXPLICIT) {
                return name;
            }
        }
        return around.qualifiedName + (around.scope.kind() == ScopeKind.CLASS ? "." : ".<locals>.") + name;
    }

    // ---- the layout of locals

    private void layOut() {
        boolean functionLike = scope.kind().isFunctionLike();
        for (String parameter : scope.parameters()) {
            boolean cell = scope.lookup(parameter).resolution() == Resolution.CELL;
            local(parameter, LocalKind.PLAIN | (cell ? LocalKind.CELL : 0));
        }
        if (functionLike) {
            for (Symbol symbol : scope.symbols().values()) {
                if (symbol.resolution() == Resolution.LOCAL && !locals.containsKey(symbol.name())) {
                    local(symbol.name(), LocalKind.PLAIN);
                }
            }
        }
        for (String cell : scope.names(Resolution.CELL)) {
            if (!locals.containsKey(cell)) {
                local(cell, LocalKind.CELL);
            }
        }
        if (scope.needsClassCell()) {
            local("__class__", LocalKind.CELL);
        }
        if (scope.needsClassDict()) {
            local("__classdict__", LocalKind.CELL);
        }
        for (Symbol symbol : new TreeMap<>(scope.symbols()).values()) {
            if (symbol.resolution() == Resolution.FREE || symbol.is(Symbol.FREE_IN_CLASS)) {
                local(symbol.name(), LocalKind.FREE);
            }
        }
        hide(scope);
        nextTemporary = localNames.size();
        mostRegisters = nextTemporary;
    }

    private void hide(Scope around) {
        for (Scope child : around.children()) {
            if (!child.isInlined()) {
                continue;
            }
            Map<String, Integer> registers = new HashMap<>();
            for (Symbol symbol : child.symbols().values()) {
                boolean cell = symbol.resolution() == Resolution.CELL;
                if ((cell || symbol.resolution() == Resolution.LOCAL) && !symbol.is(Symbol.PARAMETER)) {
                    registers.put(symbol.name(), localNames.size());
                    localNames.add(symbol.name());
                    localKinds.add(LocalKind.HIDDEN | (cell ? LocalKind.CELL : 0));
                }
            }
            hidden.put(child, registers);
            hide(child);
        }
    }

    private void local(String localName, int kind) {
        Symbol symbol = scope.lookup(localName);
        if (symbol != null && symbol.is(Symbol.DELETED)) {
            deletable.set(localNames.size());
        }
        locals.put(localName, localNames.size());
        localNames.add(localName);
        localKinds.add(kind);
    }

    /** The register of a local, cell or free variable of the code itself; {@link #NONE} when there is none. */
    int register(String mangled) {
        return locals.getOrDefault(mangled, NONE);
    }

    /** The registers of what an inlined comprehension binds, by name. */
    Map<String, Integer> registersOf(Scope comprehension) {
        return hidden.get(comprehension);
    }

    boolean isCell(int register) {
        return (localKinds.get(register) & (LocalKind.CELL | LocalKind.FREE)) != 0;
    }

    /** Whether a local, once bound, may become unbound again. */
    boolean isDeletable(int register) {
        return deletable.get(register);
    }

    // ---- temporaries

    int temporary() {
        int register = nextTemporary++;
        mostRegisters = Math.max(mostRegisters, nextTemporary);
        return register;
    }

    /** Two temporaries side by side; the first one. */
    int pair() {
        int first = temporary();
        temporary();
        return first;
    }

    int mark() {
        return nextTemporary;
    }

    /** Gives up all temporaries taken since the mark. */
    void release(int mark) {
        nextTemporary = mark;
    }

    boolean isTemporary(int register) {
        return register >= localNames.size();
    }

    // ---- blocks

    void push(Block block) {
        block.protectedFrom = asm.position();
        if (block.handler != null && asm.isReachable()) {
            block.handler.reachedWith(asm.boundHere());
        }
        blocks.push(block);
    }

    Block pop() {
        Block block = blocks.pop();
        close(block);
        return block;
    }

    private void close(Block block) {
        if (block.handler != null) {
            asm.protect(block.protectedFrom, block.handler);
        }
    }

    Iterable<Block> blocks() {
        return blocks;
    }

    boolean isProtected() {
        for (Block block : blocks) if (block.handler != null) return true;
        return false;
    }

    boolean hasCleanups() {
        for (Block block : blocks) if (block.cleanup != null) return true;
        return false;
    }

    /** The register of the exception that is being handled here, {@link #NONE} outside handlers. */
    int handledHere() {
        for (Block block : blocks) {
            if (block.exception != NONE) {
                return block.exception;
            }
        }
        return NONE;
    }

    /** Emits what leaving all blocks inside {@code target} takes, then {@code leave}; {@code null} leaves them all. */
    void unwind(Block target, Runnable leave) {
        Deque<Block> left = new ArrayDeque<>();
        Span span = asm.span();
        while (!blocks.isEmpty() && blocks.peek() != target) {
            Block block = pop();
            left.push(block);
            if (block.cleanup != null) {
                block.cleanup.run();
                asm.at(span);
            }
        }
        leave.run();
        for (Block block : left) {
            push(block);
        }
    }

    // ---- the result

    void makeCells() {
        for (int i = 0; i < localKinds.size(); i++) {
            if ((localKinds.get(i) & (LocalKind.CELL | LocalKind.HIDDEN)) == LocalKind.CELL) {
                asm.emit(Opcode.MAKE_CELL, i);
            }
        }
    }

    /** The constant None, as an operand. */
    int none() {
        return asm.constant(Singleton.NONE);
    }

    CodeObject finish(String filename) {
        Object[] constants = asm.constants();
        byte[] kinds = new byte[localKinds.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = localKinds.get(i).byteValue();
        }
        if (scope.isNested()) {
            flags |= CodeFlags.NESTED;
        }
        return new CodeObject(
                name,
                qualifiedName,
                filename,
                firstLine,
                flags,
                argCount,
                posOnlyArgCount,
                kwOnlyArgCount,
                localNames.toArray(new String[0]),
                kinds,
                asm.names(),
                constants,
                mostRegisters + constants.length,
                asm.cacheCount(),
                asm.instructions(mostRegisters),
                asm.positions(),
                asm.exceptions());
    }
}
