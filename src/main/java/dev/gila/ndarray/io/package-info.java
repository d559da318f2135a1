/**
 * Arrays in files: NumPy's {@code .npy} ({@link dev.gila.ndarray.io.Npy}, also mapped into memory) and {@code .npz}
 * ({@link dev.gila.ndarray.io.Npz}), and text ({@link dev.gila.ndarray.io.Text}); and in the memory of other libraries ({@link
 * dev.gila.ndarray.io.Arrow}). What cannot be read is an
 * {@link java.io.IOException} that names the file and what is missing or wrong.
 */
package dev.gila.ndarray.io;
