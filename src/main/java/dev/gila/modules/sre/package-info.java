/**
 * The module {@code _sre}: runs the code lists that the library's own {@code re._compiler} makes of regular
 * expressions.
 *
 * <p>{@link dev.gila.modules.sre.Matcher} is the engine and knows no Python object; the pattern, match and scanner types
 * are built on it. A match of any length and any amount of backtracking needs no more Java stack than the pattern is
 * deep.
 */
package dev.gila.modules.sre;
