package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** {@code SyntaxError}: where in the source it is. */
@TypeDef(doc = "Invalid syntax.")
public final class SyntaxErrorType {
    private static final String[] PLACE = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};

    static final PyType TYPE = FieldAttribute.onArguments(
            FieldAttribute.on(FieldAttribute.on(Exceptions.SYNTAX_ERROR, PLACE), "print_file_and_line"), "msg");

    private SyntaxErrorType() {}

    @Def(signature = "*args, **kwargs")
    static void __init__(ThreadState ts, PyBaseException self, Object[] args, PyDict kwargs) {
        FieldAttribute.requireKnown(self.type(), kwargs);
        self.setArgs(PyTuple.of(args));
        if (args.length >= 1) self.setField("msg", args[0]);
        if (args.length == 2) locate(self, Iteration.toArray(ts, args[1]));
    }

    private static void locate(PyBaseException self, Object[] place) {
        if (place.length < 4) {
            throw Exceptions.typeError(
                    "function missing required argument '%s' (pos %d)", PLACE[place.length], place.length + 1);
        }
        if (place.length > 6) {
            throw Exceptions.typeError("function takes at most 6 arguments (%d given)", place.length);
        }
        if (place.length == 5) throw Exceptions.typeError("end_offset must be provided when end_lineno is provided");
        for (int i = 0; i < place.length; i++) self.setField(PLACE[i], place[i]);
    }

    /**
     * Gives a SyntaxError its message and place, as its constructor would.
     *
     * @param place filename, line, offset, text and where that is known the end's line and offset; values or None
     */
    public static PyBaseException make(PyType type, String message, Object... place) {
        PyStr text = PyStr.of(message);
        PyBaseException e = new PyBaseException(type, PyTuple.of(text, PyTuple.of(place)));
        e.setField("msg", text);
        locate(e, place);
        return e;
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        Object message = Attributes.get(ts, self, "msg");
        String text = Convert.str(ts, message).toString();
        Object line = self.field("lineno");
        boolean hasLine = line instanceof Long;
        if (!(self.field("filename") instanceof PyStr file)) {
            return PyStr.of(hasLine ? text + " (line " + line + ")" : text);
        }
        String name = file.toString().substring(file.toString().lastIndexOf('/') + 1);
        return PyStr.of(hasLine ? text + " (" + name + ", line " + line + ")" : text + " (" + name + ")");
    }
}
