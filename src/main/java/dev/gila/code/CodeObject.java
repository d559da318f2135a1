package dev.gila.code;

/**
 * Compiled code of a module, class body, function or expression. Registers are numbered: parameters and other locals
 * first, in the order of {@link #varNames}, then temporaries.
 *
 * @param name the name in tracebacks
 * @param qualifiedName the dotted path from the module
 * @param filename as {@code co_filename}
 * @param firstLine the line where the definition starts
 * @param flags a combination of the {@link CodeFlags}
 * @param argCount positional parameters, positional-only ones included
 * @param posOnlyArgCount how many of them are positional-only
 * @param kwOnlyArgCount keyword-only parameters, which follow the positional ones in {@code varNames}; {@code *args}
 *     and {@code **kwargs} come after them
 * @param varNames names of all locals
 * @param cellVars locals that inner functions see, in the order of the frame's cells
 * @param freeVars variables of enclosing functions; their cells follow those of {@code cellVars}
 * @param names names of globals and attributes
 * @param constants Java values
 * @param registers how many registers a frame needs
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
        String[] varNames,
        String[] cellVars,
        String[] freeVars,
        String[] names,
        Object[] constants,
        int registers,
        int[] instructions) {}
