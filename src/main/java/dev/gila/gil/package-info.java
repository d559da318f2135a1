/**
 * The global interpreter lock: the one small room that every Python thread passes through.
 *
 * <p>The protocol is CPython 3.12's (Python/ceval_gil.c). {@link dev.gila.gil.Gil#acquire}, {@link
 * dev.gila.gil.Gil#release}, {@link dev.gila.gil.Gil#checkpoint} and {@link dev.gila.gil.Gil#released} are the only ways
 * to take or drop the lock. What a user may rely on, and the test that proves it, is written in {@code docs/GIL.md}.
 *
 * <p>Invariants: at most one {@link dev.gila.gil.GilThread} of an enabled lock is its owner; a request to drop the lock
 * belongs to one {@link dev.gila.gil.Tenure} and can never shorten the next one; the room depends on the JDK alone.
 */
package dev.gila.gil;
