package dev.gila.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Compiled code of a module, class body, function or expression. Registers are numbered: locals first (parameters,
 * other locals, cells, then free variables and what inlined comprehensions bind), then temporaries, then constants.
 *
 * @param name the name in tracebacks
 * @param qualifiedName the dotted path from the module
 * @param filename as {@code co_filename}
 * @param firstLine the line where the definition starts
 * @param flags a combination of the {@link CodeFlags}
 * @param argCount positional parameters, positional-only ones included
 * @param posOnlyArgCount how many of them are positional-only
 * @param kwOnlyArgCount keyword-only parameters, which follow the positional ones; {@code *args} and {@code **kwargs}
 *     come after them
 * @param localNames the names of the locals' registers
 * @param localKinds a combination of {@link LocalKind} bits for each
 * @param names names of globals and attributes
 * @param constants Java values: {@code Long}, {@code BigInteger}, {@code Double}, {@code String}, {@code Boolean},
 *     {@link dev.gila.ast.Bytes}, {@link dev.gila.ast.Singleton}, {@link ConstantComplex}, {@link ConstantTuple},
 *     {@link KeywordNames}, {@link CodeObject}
 * @param registers how many registers a frame needs; the constants are the last ones
 * @param caches how many inline caches the instructions use
 * @param instructions the code
 */
public record CodeObject(
        String name,
        String qualifiedName,
        String filename,
        int firstLine,
        int flags,
        int argCount,
        int posOnlyArgCount,
        int kwOnlyArgCount,
        String[] localNames,
        byte[] localKinds,
        String[] names,
        Object[] constants,
        int registers,
        int caches,
        int[] instructions,
        PositionTable positions,
        ExceptionTable exceptions) {

    /** The same code, and the code in it, as that of another file: where its file lies now. */
    public CodeObject inFile(String file) {
        if (filename.equals(file)) return this;
        Object[] moved = constants.clone();
        for (int i = 0; i < moved.length; i++) if (moved[i] instanceof CodeObject c) moved[i] = c.inFile(file);
        return new CodeObject(
                name,
                qualifiedName,
                file,
                firstLine,
                flags,
                argCount,
                posOnlyArgCount,
                kwOnlyArgCount,
                localNames,
                localKinds,
                names,
                moved,
                registers,
                caches,
                instructions,
                positions,
                exceptions);
    }

    /** Code is one piece of a program: no two pieces are equal, though they may look alike. */
    @Override
    public boolean equals(Object o) {
        return this == o;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** How many parameters there are, those with stars included; they are the first locals. */
    public int parameterCount() {
        return argCount + kwOnlyArgCount + (has(CodeFlags.VAR_ARGS) ? 1 : 0) + (has(CodeFlags.VAR_KEYWORDS) ? 1 : 0);
    }

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** The register of the first constant. */
    public int firstConstant() {
        return registers - constants.length;
    }

    /** {@code co_varnames}: parameters and other locals, those of inlined comprehensions too. */
    public List<String> varNames() {
        return localsOf(LocalKind.PLAIN | LocalKind.HIDDEN);
    }

    /** {@code co_cellvars}: locals that inner functions see. */
    public List<String> cellVars() {
        return localsOf(LocalKind.CELL);
    }

    /** {@code co_freevars}: variables of enclosing functions, in the order of a function's closure. */
    public List<String> freeVars() {
        return localsOf(LocalKind.FREE);
    }

    private List<String> localsOf(int kind) {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        for (int i = 0; i < localNames.length; i++) {
            if ((localKinds[i] & kind) != 0) {
                found.add(localNames[i]);
            }
        }
        return new ArrayList<>(found);
    }

    /** The register of the first free variable; the others follow it. */
    public int firstFree() {
        for (int i = 0; i < localKinds.length; i++) {
            if ((localKinds[i] & LocalKind.FREE) != 0) {
                return i;
            }
        }
        return localKinds.length;
    }
}
