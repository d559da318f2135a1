/** The module {@code _weakref}, which {@code weakref} is built on. */
package dev.gila.modules.weakrefs;
