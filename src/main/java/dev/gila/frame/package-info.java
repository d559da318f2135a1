/**
 * Running code: a {@link dev.gila.frame.PyCode} linked from a {@link dev.gila.code.CodeObject}, the
 * {@link dev.gila.frame.Frame} it runs in, and two seams. {@link dev.gila.frame.Machine} runs a frame;
 * {@link dev.gila.frame.Tier} may give code a faster machine. Types reach execution only through {@code Machine}.
 */
package dev.gila.frame;
