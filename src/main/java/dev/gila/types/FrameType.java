package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyCallable;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;

/** {@code frame}: what a program can see of a running function. */
@TypeDef(of = Frame.class)
final class FrameType {
    private FrameType() {}

    @Getter("f_code")
    static Object code(Frame self) {
        return self.code;
    }

    @Getter("f_globals")
    static Object globals(Frame self) {
        return self.globals;
    }

    @Getter("f_builtins")
    static Object builtins(Frame self) {
        return self.builtins;
    }

    @Getter("f_locals")
    static Object locals(Frame self) {
        return self.localsMapping();
    }

    @Getter("f_back")
    static Object back(Frame self) {
        return Singletons.orNone(self.back);
    }

    @Getter("f_lineno")
    static long line(Frame self) {
        return self.line();
    }

    @Getter("f_lasti")
    static long lastInstruction(Frame self) {
        return self.state == Frame.State.CREATED ? -1 : CodeType.offset(self.pc);
    }

    @Getter("f_trace")
    static Object trace(Frame self) {
        return Singletons.orNone(self.tracing().function);
    }

    @Setter("f_trace")
    static void setTrace(Frame self, Object value) {
        self.trace(value == null ? null : Singletons.orNull(value));
    }

    @Getter("f_trace_lines")
    static boolean traceLines(Frame self) {
        return self.tracing().lines;
    }

    @Setter("f_trace_lines")
    static void setTraceLines(ThreadState ts, Frame self, Object value) {
        self.tracing().lines = value != null && Convert.truth(ts, value);
    }

    @Getter("f_trace_opcodes")
    static boolean traceOpcodes(Frame self) {
        return self.tracing().opcodes;
    }

    @Setter("f_trace_opcodes")
    static void setTraceOpcodes(ThreadState ts, Frame self, Object value) {
        self.tracing().opcodes = value != null && Convert.truth(ts, value);
    }

    @Def(doc = "F.clear(): clear most references held by the frame")
    static void clear(ThreadState ts, Frame self) {
        if (self.state == Frame.State.RUNNING) throw Exceptions.runtimeError("cannot clear an executing frame");
        PyCallable close = self.generator == null ? null : closer(self);
        if (close != null) close.call1(ts, self.generator);
        self.clear();
    }

    private static PyCallable closer(Frame self) {
        return self.generator.type().lookup("close") instanceof PyCallable c ? c : null;
    }

    @Def
    static String __repr__(Frame self) {
        return String.format(
                "<frame at %s, file '%s', line %d, code %s>",
                Identity.address(self),
                self.code.code().filename(),
                self.line(),
                self.code.code().name());
    }
}
