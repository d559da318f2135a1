/**
 * The modules that CPython writes in C, written in Java: each topic in a package of its own. A package's rooms are
 * installed when the first of its modules is imported.
 */
package dev.gila.modules;
