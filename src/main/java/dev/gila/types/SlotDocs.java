package dev.gila.types;

import java.util.HashMap;
import java.util.Map;

/** The docstrings of special methods, which are the same for all builtin types. */
final class SlotDocs {
    private static final String[] ROWS = {
        "__init__: Initialize self.  See help(type(self)) for accurate signature.",
        "__new__: Create and return a new object.  See help(type) for accurate signature.",
        "__repr__: Return repr(self).",
        "__str__: Return str(self).",
        "__hash__: Return hash(self).",
        "__call__: Call self as a function.",
        "__getattribute__: Return getattr(self, name).",
        "__setattr__: Implement setattr(self, name, value).",
        "__delattr__: Implement delattr(self, name).",
        "__lt__: Return self<value.",
        "__le__: Return self<=value.",
        "__eq__: Return self==value.",
        "__ne__: Return self!=value.",
        "__gt__: Return self>value.",
        "__ge__: Return self>=value.",
        "__iter__: Implement iter(self).",
        "__next__: Implement next(self).",
        "__get__: Return an attribute of instance, which is of type owner.",
        "__set__: Set an attribute of instance to value.",
        "__delete__: Delete an attribute of instance.",
        "__len__: Return len(self).",
        "__getitem__: Return self[key].",
        "__setitem__: Set self[key] to value.",
        "__delitem__: Delete self[key].",
        "__contains__: Return key in self.",
        "__bool__: True if self else False",
        "__index__: Return self converted to an integer, if self is suitable for use as an index into a list.",
        "__int__: int(self)",
        "__float__: float(self)",
        "__neg__: -self",
        "__pos__: +self",
        "__abs__: abs(self)",
        "__invert__: ~self",
        "__pow__: Return pow(self, value, mod).",
        "__rpow__: Return pow(value, self, mod).",
        "__divmod__: Return divmod(self, value).",
        "__rdivmod__: Return divmod(value, self).",
        "__await__: Return an iterator to be used in await expression.",
        "__aiter__: Return an awaitable, that resolves in asynchronous iterator.",
        "__anext__: Return a value or raise StopAsyncIteration.",
        "__format__: Default object formatter.",
        "__reduce__: Helper for pickle.",
        "__reduce_ex__: Helper for pickle.",
        "__getstate__: Helper for pickle.",
        "__sizeof__: Size of object in memory, in bytes.",
        "__dir__: Default dir() implementation.",
        "__class_getitem__: See PEP 585",
    };

    private static final String[][] OPERATORS = {
        {"add", "+"},
        {"sub", "-"},
        {"mul", "*"},
        {"matmul", "@"},
        {"truediv", "/"},
        {"floordiv", "//"},
        {"mod", "%"},
        {"lshift", "<<"},
        {"rshift", ">>"},
        {"and", "&"},
        {"or", "|"},
        {"xor", "^"},
    };

    private static final Map<String, String> DOCS = new HashMap<>();

    static {
        for (String row : ROWS) {
            int colon = row.indexOf(':');
            DOCS.put(row.substring(0, colon), row.substring(colon + 2));
        }
        for (String[] operator : OPERATORS) {
            String sign = operator[1];
            DOCS.put("__" + operator[0] + "__", "Return self" + sign + "value.");
            DOCS.put("__r" + operator[0] + "__", "Return value" + sign + "self.");
            DOCS.put("__i" + operator[0] + "__", "Return self" + sign + "=value.");
        }
    }

    private SlotDocs() {}

    /** The docstring of the special method, or {@code null}. */
    static String of(String name) {
        return DOCS.get(name);
    }
}
