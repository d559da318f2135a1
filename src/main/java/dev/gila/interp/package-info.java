/**
 * The first tier: runs register code from the table of {@link dev.gila.code.Opcode}. Instructions that loops live on have
 * their case in {@link dev.gila.interp.Interpreter}'s loop; all others are handed to the room of their topic. What an
 * instruction means is written in {@code ops}.
 */
package dev.gila.interp;
