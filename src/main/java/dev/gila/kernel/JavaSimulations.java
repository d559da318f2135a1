package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Monte-Carlo pi, gravitation, and counters raised by several threads. */
final class JavaSimulations {
    private JavaSimulations() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.PI, JavaSimulations::pi);
        bodies.put(Kernel.NBODY, JavaSimulations::nbody);
        bodies.put(Kernel.REFCOUNT_BARE, JavaSimulations::refcountBare);
        bodies.put(Kernel.REFCOUNT_ATOMIC, JavaSimulations::refcountAtomic);
        bodies.put(Kernel.REFCOUNT_BIASED, JavaSimulations::refcountBiased);
    }

    private static void pi(Call call) {
        Philox generator = new Philox(call.param(0));
        long hits = 0;
        long end = call.param(1) + call.param(2);
        for (long point = call.param(1); point < end; point++) {
            if ((point & 0xffff) == 0) Walk.checkCancelled(call);
            double x = generator.word(2 * point) * 0x1p-32;
            double y = generator.word(2 * point + 1) * 0x1p-32;
            if (x * x + y * y < 1) hits++;
        }
        call.operand(0).memory().longAt(call.operand(0).offset(), hits);
    }

    private static void nbody(Call call) {
        boolean single = call.dtype() == DType.FLOAT32;
        double[][] positions = triples(call.operand(0));
        double[][] velocities = triples(call.operand(1));
        Operand masses = call.operand(2);
        double[] mass = new double[Math.toIntExact(masses.length(0))];
        for (int i = 0; i < mass.length; i++) mass[i] = Element.real(masses, masses.offset() + i * masses.stride(0));
        for (long step = 0; step < call.param(2); step++) {
            for (int i = 0; i < mass.length; i++) {
                Walk.checkCancelled(call);
                if (single) pullSingle(i, positions, velocities[i], mass, call);
                else pull(i, positions, velocities[i], mass, call);
            }
            for (int i = 0; i < mass.length; i++) move(positions[i], velocities[i], call.doubleParam(0), single);
        }
        putTriples(call.operand(0), positions);
        putTriples(call.operand(1), velocities);
    }

    private static double[][] triples(Operand m) {
        double[][] triples = new double[Math.toIntExact(m.length(0))][3];
        for (int i = 0; i < triples.length; i++) {
            for (int j = 0; j < 3; j++) {
                triples[i][j] = Element.real(m, m.offset() + i * m.stride(0) + j * m.stride(1));
            }
        }
        return triples;
    }

    private static void putTriples(Operand m, double[][] triples) {
        for (int i = 0; i < triples.length; i++) {
            for (int j = 0; j < 3; j++) {
                Element.put(m, m.offset() + i * m.stride(0) + j * m.stride(1), triples[i][j], 0);
            }
        }
    }

    private static void move(double[] position, double[] velocity, double dt, boolean single) {
        for (int j = 0; j < 3; j++) {
            position[j] =
                    single ? (float) position[j] + (float) velocity[j] * (float) dt : position[j] + velocity[j] * dt;
        }
    }

    private static void pull(int i, double[][] positions, double[] velocity, double[] mass, Call call) {
        double dt = call.doubleParam(0);
        double softening = call.doubleParam(1);
        double ax = 0;
        double ay = 0;
        double az = 0;
        double[] own = positions[i];
        for (int j = 0; j < mass.length; j++) {
            double dx = positions[j][0] - own[0];
            double dy = positions[j][1] - own[1];
            double dz = positions[j][2] - own[2];
            double square = ((dx * dx + dy * dy) + dz * dz) + softening;
            double strength = 0 < square ? mass[j] / (square * Math.sqrt(square)) : 0;
            ax += dx * strength;
            ay += dy * strength;
            az += dz * strength;
        }
        velocity[0] += ax * dt;
        velocity[1] += ay * dt;
        velocity[2] += az * dt;
    }

    private static void pullSingle(int i, double[][] positions, double[] velocity, double[] mass, Call call) {
        float dt = (float) call.doubleParam(0);
        float softening = (float) call.doubleParam(1);
        float ax = 0;
        float ay = 0;
        float az = 0;
        double[] own = positions[i];
        for (int j = 0; j < mass.length; j++) {
            float dx = (float) positions[j][0] - (float) own[0];
            float dy = (float) positions[j][1] - (float) own[1];
            float dz = (float) positions[j][2] - (float) own[2];
            float square = ((dx * dx + dy * dy) + dz * dz) + softening;
            float strength = 0 < square ? (float) mass[j] / (square * (float) Math.sqrt(square)) : 0;
            ax += dx * strength;
            ay += dy * strength;
            az += dz * strength;
        }
        velocity[0] = (float) velocity[0] + ax * dt;
        velocity[1] = (float) velocity[1] + ay * dt;
        velocity[2] = (float) velocity[2] + az * dt;
    }

    private static void refcountBare(Call call) {
        bare(call, call.operand(0));
    }

    private static void bare(Call call, Operand counter) {
        Memory memory = counter.memory();
        long at = counter.offset();
        for (long i = 0; i < call.param(0); i++) {
            if ((i & 0xffff) == 0) Walk.checkCancelled(call);
            memory.volatileLongAt(at, memory.volatileLongAt(at) + call.param(1));
        }
    }

    private static void refcountAtomic(Call call) {
        Operand counter = call.operand(0);
        for (long i = 0; i < call.param(0); i++) {
            if ((i & 0xffff) == 0) Walk.checkCancelled(call);
            counter.memory().addLongAt(counter.offset(), call.param(1));
        }
    }

    private static void refcountBiased(Call call) {
        Operand shared = call.operand(0);
        Operand own = call.operand(1);
        bare(call, own);
        shared.memory().addLongAt(shared.offset(), own.memory().longAt(own.offset()));
        own.memory().longAt(own.offset(), 0);
    }
}
