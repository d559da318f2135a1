/**
 * The builtin types: one room for each, or several where a type has several topics.
 *
 * <p>A room is plain static methods; the annotation processor installs them. Binary operators return
 * {@code NotImplemented} for operands they do not know and leave the rest to {@code ops}.
 */
package dev.gila.types;
