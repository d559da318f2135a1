package dev.gila.gil;

import java.util.Map;

/**
 * Where one thread's time went. From attaching to detaching, a thread at each moment holds the lock, waits for it, or is
 * outside it for a {@link Reason}; the latter two are timed where they happen, and the time held is what remains. That
 * keeps the clock off the fast path: taking and dropping a free lock reads no clock at all.
 *
 * @param name the thread's name
 * @param alive whether the thread was still attached
 * @param lifeNanos time since it attached
 * @param acquisitions how often it took the lock
 * @param waits how often it found the lock taken and had to wait
 * @param waitNanos time spent waiting for the lock
 * @param holdNanos time with the lock held (or, with the lock switched off, running)
 * @param heldKernelNanos the part of the hold time spent in numeric kernels that kept the lock
 * @param forcedSwitches how often it dropped the lock on request
 * @param dropRequests how often it asked another thread to drop the lock
 * @param releases how often it stepped outside, by reason
 * @param outsideNanos time spent outside, by reason
 */
public record GilStats(
        String name,
        boolean alive,
        long lifeNanos,
        long acquisitions,
        long waits,
        long waitNanos,
        long holdNanos,
        long heldKernelNanos,
        long forcedSwitches,
        long dropRequests,
        Map<Reason, Long> releases,
        Map<Reason, Long> outsideNanos) {}
