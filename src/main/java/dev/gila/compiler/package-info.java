/**
 * From the syntax tree to code objects. A {@link dev.gila.compiler.Unit} is one code object in the making; each kind of
 * statement or expression has a room that emits into it through the {@link dev.gila.compiler.Assembler}.
 *
 * <p>An expression is compiled to a register: that of a local or constant where it is one, else a temporary. A register
 * that a program can see is written by the last instruction of an expression alone, so that one that raises leaves
 * everything as it was.
 */
package dev.gila.compiler;
