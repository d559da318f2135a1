/**
 * Program text: where its lines are, places in it, and what is wrong with it.
 *
 * <p>Lines count from 1 and columns from 0, in Python characters (code points), wherever a {@link dev.gila.source.Span}
 * or a line table speaks; the offsets of a {@link dev.gila.source.SourceError} count from 1, as Python's do.
 */
package dev.gila.source;
