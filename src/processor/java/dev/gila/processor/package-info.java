/**
 * The annotation processor that connects Python's builtins, written as plain static Java methods, to the interpreter.
 *
 * <p>For each room (a class annotated {@code @TypeDef} or {@code @ModuleDef}) it emits one class whose instances are the
 * room's functions: an index and a switch, so that a thousand builtins cost a thousand small objects and no reflection.
 * For each package with rooms it emits a {@code Registry}. It depends on nothing but the JDK and knows the annotations
 * by name only.
 */
package dev.gila.processor;
