package dev.gila.modules.thread;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/**
 * {@code threading.local}: each thread sees attributes of its own. A subclass's {@code __init__} runs once in each thread
 * that uses the object, with the arguments that it was made with.
 */
@TypeDef(doc = "Thread-local data")
final class LocalType extends PyObject {
    static final PyType TYPE = PyType.builtin("_thread._local", Types.OBJECT);

    private final Object[] args;
    private final PyDict keywords;
    private final ThreadLocal<PyDict> dicts = new ThreadLocal<>();

    private LocalType(PyType type, Object[] args, PyDict keywords) {
        super(type);
        this.args = args;
        this.keywords = keywords;
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        if ((args.length > 0 || kwargs.size() > 0) && cls.lookup("__init__") == Types.OBJECT.lookup("__init__")) {
            throw Exceptions.typeError("Initialization arguments are not supported");
        }
        LocalType local = new LocalType(cls, args, kwargs);
        local.dicts.set(new PyDict());
        return local;
    }

    private PyDict dict(ThreadState ts) {
        PyDict dict = dicts.get();
        if (dict != null) return dict;
        dict = new PyDict();
        dicts.set(dict);
        Object init = type().lookup("__init__");
        if (init != Types.OBJECT.lookup("__init__")) {
            try {
                Calls.callWith(ts, init, Callables.prepend(this, args), keywords);
            } catch (RuntimeException e) {
                dicts.remove();
                throw e;
            }
        }
        return dict;
    }

    private static String name(Object name) {
        if (name instanceof PyStr s) return s.toString();
        throw Exceptions.typeError(
                "attribute name must be string, not '%s'", PyType.of(name).name());
    }

    @Def
    static Object __getattribute__(ThreadState ts, LocalType self, Object name) {
        String text = name(name);
        PyDict dict = self.dict(ts);
        if (text.equals("__dict__")) return dict;
        Object inType = self.type().lookup(text);
        if (inType != null && Attributes.isData(inType)) return Attributes.bind(ts, inType, self, self.type());
        Object own = dict.get(text);
        if (own != null) return own;
        if (inType == null) throw Exceptions.noAttribute(self, text);
        return Attributes.bind(ts, inType, self, self.type());
    }

    @Def
    static void __setattr__(ThreadState ts, LocalType self, Object name, Object value) {
        self.change(ts, name(name), value);
    }

    @Def
    static void __delattr__(ThreadState ts, LocalType self, Object name) {
        self.change(ts, name(name), null);
    }

    private void change(ThreadState ts, String name, Object value) {
        PyDict dict = dict(ts);
        if (name.equals("__dict__")) {
            throw Exceptions.attributeError("'%s' object attribute '__dict__' is read-only", type().name());
        }
        Object inType = type().lookup(name);
        if (inType != null && Attributes.setByDescriptor(ts, inType, this, value)) return;
        if (value != null) {
            dict.put(name, value);
        } else if (dict.remove(PyStr.intern(name)) == null) {
            throw Exceptions.noAttribute(this, name);
        }
    }

    @Getter("__dict__")
    static Object getDict(ThreadState ts, LocalType self) {
        return self.dict(ts);
    }
}
