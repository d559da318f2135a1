/**
 * The bench: the same threaded program with the lock held and with the lock released around its kernels. A
 * {@link dev.gila.tool.bench.Workload} is a row that names a Python program; an {@link dev.gila.tool.bench.Engine} runs
 * it; {@link dev.gila.tool.bench.BenchRunner} repeats until the interval is tight; the reports write what came out.
 */
package dev.gila.tool.bench;
