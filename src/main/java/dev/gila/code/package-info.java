/**
 * Bytecode as plain data: the table of opcodes, code objects, and what prints and checks them. No Python object in sight:
 * constants are Java values, so that code can be made, stored and read without an interpreter.
 */
package dev.gila.code;
