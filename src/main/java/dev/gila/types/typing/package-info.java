/**
 * The module {@code _typing}: type variables and aliases, which the syntax of PEP 695 makes without importing
 * {@code typing}. What needs more than the objects themselves is left to functions of {@code typing}, imported when used.
 */
package dev.gila.types.typing;
