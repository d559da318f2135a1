/** Containers beyond the builtin ones: the modules {@code _collections}, {@code _heapq} and {@code _bisect}. */
package dev.gila.modules.collections;
