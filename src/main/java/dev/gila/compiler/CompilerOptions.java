package dev.gila.compiler;

/**
 * How to compile.
 *
 * @param optimize 1 leaves out assertions, 2 docstrings too
 * @param futureAnnotations whether annotations stay text even without a {@code from __future__} import
 * @param topLevelAwait whether {@code await} may stand outside functions
 */
public record CompilerOptions(int optimize, boolean futureAnnotations, boolean topLevelAwait) {
    public static final CompilerOptions DEFAULT = new CompilerOptions(0, false, false);
}
