package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.frame.Frame;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyList;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Raising;

/** Raising and handling exceptions, and the managers of {@code with}. */
final class Handling {
    private Handling() {}

    static int step(ThreadState ts, Frame frame, Object[] r, int[] w, int pc, int next) {
        int a = w[pc + 1];
        switch (w[pc]) {
            case Op.ENTER_HANDLER -> {
                r[a] = frame.thrown;
                ts.setHandled(frame.thrown);
                frame.thrown = null;
                frame.handling = true;
            }
            case Op.HANDLING -> {
                ts.setHandled(a < 0 ? frame.handledOutside : (PyBaseException) r[a]);
                frame.handling = a >= 0;
            }
            case Op.UNLESS_MATCH -> {
                return Raising.matches((PyBaseException) r[a], r[w[pc + 2]]) ? next : w[pc + 3];
            }
            case Op.MATCH_GROUP -> Groups.match(ts, r, a, r[w[pc + 2]], r[w[pc + 3]]);
            case Op.RAISE -> {
                PyException e = Raising.raise(ts, value(r, a), value(r, w[pc + 2]));
                // A bare raise goes on with an exception that has passed this frame already.
                frame.reraising = a < 0;
                if (!Unwinding.handles(frame)) throw e;
                // To a handler in this frame without a throw in Java, which is much slower.
                Unwinding.unwind(ts, frame, e);
                return frame.pc;
            }
            case Op.RERAISE -> {
                frame.reraising = true;
                throw new PyException((PyBaseException) r[a]);
            }
            case Op.RERAISE_GROUP -> r[a] = Groups.remaining(ts, (PyBaseException) r[w[pc + 2]], (PyList) r[w[pc + 3]]);
            case Op.ENTER_WITH -> enter(ts, r, a, r[w[pc + 2]], "__enter__", "__exit__", "context manager");
            case Op.EXIT_WITH -> {
                PyBaseException e = (PyBaseException) r[w[pc + 3]];
                r[a] = Calling.call3(ts, r[w[pc + 2]], e.type(), e, Singletons.orNone(e.traceback()));
            }
            default -> Rest.unknown(w[pc]);
        }
        return next;
    }

    private static Object value(Object[] r, int register) {
        return register < 0 ? null : r[register];
    }

    /** Looks the exit method up before the enter method is called, and calls that one unless it is awaited. */
    static void enter(ThreadState ts, Object[] r, int d, Object manager, String enter, String exit, String protocol) {
        Object enterMethod = Attributes.special(ts, manager, enter);
        Object exitMethod = enterMethod == null ? null : Attributes.special(ts, manager, exit);
        if (exitMethod == null) {
            String missing = enterMethod == null ? "" : " (missed " + exit + " method)";
            throw Exceptions.typeError(
                    "'%s' object does not support the %s protocol%s",
                    PyType.of(manager).name(), protocol, missing);
        }
        r[d] = exitMethod;
        r[d + 1] = Callables.of(enterMethod).call0(ts);
    }
}
