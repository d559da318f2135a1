/**
 * The syntax tree: sealed interfaces and records named after Python 3.12's {@code ast} module, field for field.
 *
 * <p>Type comments are not kept. Constants are plain Java: {@code Long} or {@code BigInteger}, {@code Double},
 * {@link dev.gila.ast.Imaginary}, {@code String}, {@link dev.gila.ast.Bytes}, {@code Boolean},
 * {@link dev.gila.ast.Singleton}.
 */
package dev.gila.ast;
