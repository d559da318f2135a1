package dev.gila.kernel;

/**
 * Memory outside the heap.
 *
 * @param used bytes in blocks that are in use; very small ones are not counted
 * @param kept bytes in free blocks that wait to be used again
 */
public record MemoryUse(long used, long kept) {}
