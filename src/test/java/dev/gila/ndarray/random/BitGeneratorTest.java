package dev.gila.ndarray.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seeds, states and jumps. Expected words were drawn once with NumPy 2.4.6. */
class BitGeneratorTest {
    static List<Function<SeedSequence, BitGenerator>> kinds() {
        return List.of(PCG64::new, PCG64DXSM::new, Philox::new, SFC64::new, MT19937::new);
    }

    private static SeedSequence seeds() {
        return new SeedSequence(99);
    }

    @Test
    void seedSequencesMixAsNumPyDoes() {
        SeedSequence answer = new SeedSequence(42);
        assertArrayEquals(
                new long[] {0x9f1e2e6dcd540ab7L, 0xd57873dc79fb94b6L, 0x7d282a1b64d420b7L}, answer.generateLongs(3));
        assertArrayEquals(
                new int[] {0xcd540ab7, 0x9f1e2e6d, 0x79fb94b6, 0xd57873dc, 0x64d420b7}, answer.generateInts(5));
        BigInteger large = BigInteger.ONE.shiftLeft(70).add(BigInteger.valueOf(12345));
        assertEquals(0x2f5e8b441fea9b62L, new SeedSequence(large).generateLongs(1)[0]);
        assertEquals(
                0x265e2759ba1b612dL, SeedSequence.of(1, 1L << 40, 3, 4, 5, 6).generateLongs(1)[0]);
        assertEquals(0xe617cc5ef2d42e4fL, new SeedSequence(new int[] {7}, new int[0], 8).generateLongs(1)[0]);
    }

    @Test
    void spawnedSequencesDifferByTheirKey() {
        SeedSequence parent = new SeedSequence(42);
        SeedSequence child = parent.spawn(3).get(2).spawn(2).get(1);
        assertArrayEquals(
                new long[] {0x668f04a19a338985L, 0xc859f5edc2f4777dL, 0xe632ddec53ea582cL}, child.generateLongs(3));
        assertArrayEquals(new int[] {2, 1}, child.spawnKey());
        assertEquals(3, parent.childrenSpawned());
        assertArrayEquals(new int[] {3}, parent.spawn(1).get(0).spawnKey());
        assertEquals("SeedSequence(42, spawnKey=[2, 1])", child.toString());
    }

    @Test
    void badSeedsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SeedSequence(-1));
        assertThrows(IllegalArgumentException.class, () -> new SeedSequence(new int[] {1}, new int[0], 3));
        assertThrows(IllegalArgumentException.class, () -> seeds().spawn(-1));
        assertThrows(IllegalArgumentException.class, () -> seeds().generateInts(-1));
        assertThrows(IllegalArgumentException.class, () -> new PCG64(-5));
        assertNotEquals(
                new SeedSequence().generateLongs(1)[0],
                new SeedSequence().generateLongs(1)[0],
                "fresh entropy repeats");
    }

    private static final long[] SPAWNED = {
        0x848e6425bb0485bL, 0x44e92e2d004015b1L, 0xc4854b74d4ad8031L, 0xa9e31649ef1228dL, 0x98674b2298cc4245L
    };

    @Test
    void spawnedGeneratorsAreNumPys() {
        for (int i = 0; i < SPAWNED.length; i++) {
            List<BitGenerator> spawned = kinds().get(i).apply(seeds()).spawn(2);
            assertEquals(SPAWNED[i], spawned.get(0).nextLong(), spawned.get(0).toString());
            assertNotEquals(SPAWNED[i], spawned.get(1).nextLong());
        }
        Philox keyed = new Philox(BigInteger.ONE, BigInteger.ZERO);
        assertThrows(IllegalStateException.class, () -> keyed.spawn(1));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aStateGoesOnWhereItWasTaken(Function<SeedSequence, BitGenerator> kind) {
        BitGenerator bits = kind.apply(seeds());
        for (int i = 0; i < 1237; i++) bits.nextInt();
        long[] state = bits.state();
        BitGenerator other = kind.apply(new SeedSequence(1));
        other.setState(state);
        for (int i = 0; i < 700; i++) {
            assertEquals(bits.nextInt(), other.nextInt());
            assertEquals(bits.nextLong(), other.nextLong());
            assertEquals(bits.nextDouble(), other.nextDouble());
        }
        assertArrayEquals(bits.state(), other.state());
        assertThrows(IllegalArgumentException.class, () -> other.setState(Arrays.copyOf(state, state.length + 1)));
    }

    @Test
    void impossibleStatesAreRefused() {
        long[] philox = new Philox(1).state();
        philox[10] = 5;
        assertThrows(IllegalArgumentException.class, () -> new Philox(1).setState(philox));
        long[] twister = new MT19937(1).state();
        twister[624] = 625;
        assertThrows(IllegalArgumentException.class, () -> new MT19937(1).setState(twister));
        assertThrows(IllegalArgumentException.class, () -> new Philox(BigInteger.ONE.shiftLeft(128), BigInteger.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Philox(BigInteger.ONE, BigInteger.ONE.negate()));
    }

    @Test
    void jumpsAreNumPys() {
        PCG64 pcg = new PCG64(99);
        pcg.nextInt();
        assertEquals(0xbf7f1bc2247c0e5eL, pcg.jumped().nextLong());
        assertEquals(0xb929ed8a8875e8eeL, pcg.jumped(3).nextLong());
        assertEquals(0x90a9d85dc1f57127L, pcg.nextLong(), "the generator itself does not move");
        PCG64DXSM dxsm = new PCG64DXSM(99);
        dxsm.nextInt();
        assertEquals(0xd2f1cecb7d774afdL, dxsm.jumped().nextLong());
        assertEquals(0xf32f0c3496410231L, dxsm.jumped(3).nextLong());
        Philox philox = new Philox(99);
        philox.nextInt();
        assertEquals(0xeaeefa541fe969aL, philox.jumped().nextLong());
        assertEquals(0x3a213686c66aab6dL, philox.jumped(3).nextLong());
        assertEquals(0x230f5e45b1a3343eL, philox.nextLong());
    }

    @Test
    void jumpsOfTheTwisterAreNumPys() {
        MT19937 twister = new MT19937(99);
        twister.nextInt();
        assertEquals(0x459c0a67d0d9f1b5L, twister.jumped().nextLong());
        assertEquals(0xb168493df68a0259L, twister.jumped(3).nextLong());
        assertEquals(0xe533631f97c47bffL, twister.nextLong());
        MT19937 later = new MT19937(99);
        for (int i = 0; i < 1000; i++) later.nextInt();
        assertEquals(0x85ed4bcc1f802ffdL, later.jumped().nextLong());
    }

    @Test
    void manyJumpsOfTheTwisterAreOne() {
        MT19937 twister = new MT19937(7);
        for (int drawn : new int[] {0, 100, 625}) {
            while (drawn-- > 0) twister.nextInt();
            MT19937 step = twister.jumped(0);
            assertArrayEquals(twister.state(), step.state());
            for (int jumps = 1; jumps < 8; jumps++) {
                step = step.jumped();
                assertArrayEquals(step.state(), twister.jumped(jumps).state(), jumps + " jumps");
            }
        }
        assertArrayEquals(
                twister.jumped(1L << 62).jumped(Long.MAX_VALUE - 7).state(),
                twister.jumped(Long.MAX_VALUE).jumped((1L << 62) - 7).state());
        assertEquals(0xe6e690855187096dL, new MT19937(7).jumped(40).nextLong(), "NumPy's");
    }

    @Test
    void advancingGoesAnyWay() {
        BigInteger far = BigInteger.TEN.pow(30);
        BigInteger back = BigInteger.valueOf(-5);
        PCG64 pcg = new PCG64(99);
        pcg.advance(far);
        assertEquals(0x64f73a9e0136a457L, pcg.nextLong());
        pcg.advance(back);
        assertEquals(0xccf18a31652bbf52L, pcg.nextLong());
        PCG64DXSM dxsm = new PCG64DXSM(99);
        dxsm.advance(far);
        assertEquals(0x7a206931264585e0L, dxsm.nextLong());
        Philox philox = new Philox(99);
        philox.advance(far);
        assertEquals(0x6f373481dde10e27L, philox.nextLong());
        philox.advance(back);
        assertEquals(0xaf8faa842e1efbd0L, philox.nextLong());
        Philox keyed = new Philox(
                BigInteger.ONE.shiftLeft(100).add(BigInteger.valueOf(7)),
                BigInteger.ONE.shiftLeft(200).add(BigInteger.ONE));
        assertEquals(0xeeb5da175be41da4L, keyed.nextLong());
    }

    @Test
    void aCounterCarries() {
        BigInteger end = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
        Philox before = new Philox(BigInteger.TEN, end);
        Philox after = new Philox(BigInteger.TEN, end.add(BigInteger.ONE));
        for (int i = 0; i < 4; i++) before.nextLong();
        assertEquals(after.nextLong(), before.nextLong());
    }

    @Test
    void theJdkTakesThem() {
        assertEquals(
                100, new PCG64(1).ints(100, 0, 6).filter(i -> i >= 0 && i < 6).count());
        assertTrue(Double.isFinite(new SFC64(1).nextGaussian()));
    }
}
