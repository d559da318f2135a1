/**
 * Random numbers with NumPy's streams: the same seed gives the same bits as {@code numpy.random}.
 *
 * <p>A {@link dev.gila.ndarray.random.SeedSequence} turns a seed into well mixed words; a
 * {@link dev.gila.ndarray.random.BitGenerator} turns those into a stream of random bits; a
 * {@link dev.gila.ndarray.random.Generator} draws numbers of many distributions from the stream. The samplers are plain Java
 * and the oracle; where a {@link dev.gila.kernel.Kernel} fills an array with the same bits, it runs in their place.
 */
package dev.gila.ndarray.random;
