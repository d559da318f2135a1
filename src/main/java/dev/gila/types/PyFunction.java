package dev.gila.types;

import dev.gila.frame.ArgumentBinder;
import dev.gila.frame.Frame;
import dev.gila.frame.FunctionParts;
import dev.gila.frame.PyCell;
import dev.gila.frame.PyCode;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** A {@code function}: code with the variables it sees and the defaults of its parameters. */
public final class PyFunction extends PyObject implements PyCallable, FunctionParts {
    /** The class of functions. */
    public static final PyType TYPE = PyType.sealedWithDict("function", Types.OBJECT);

    private PyCode code;
    private final PyDict globals;
    private final PyDict builtins;
    private final PyCell[] closure;
    private Object[] defaults = NO_ARGS;
    private PyDict keywordDefaults;
    private String name;
    private String qualifiedName;
    private Object doc;
    private Object module;
    private PyDict annotations;
    private PyTuple typeParams = PyTuple.EMPTY;

    /**
     * @param closure the cells of the code's free variables, or {@code null} when it has none
     * @param doc the docstring, or {@code null}
     */
    public PyFunction(PyCode code, PyDict globals, PyDict builtins, PyCell[] closure, Object doc) {
        super(TYPE);
        this.code = code;
        this.globals = globals;
        this.builtins = builtins;
        this.closure = closure == null ? NO_CELLS : closure;
        name = code.code().name();
        qualifiedName = code.code().qualifiedName();
        this.doc = Singletons.orNone(doc);
        module = Singletons.orNone(globals.get("__name__"));
    }

    // ---- calls

    private Object start(ThreadState ts, Frame frame) {
        return code.isSuspendable() ? PyGenerator.of(this, frame) : code.entry().run(ts, frame);
    }

    @Override
    public Object call(ThreadState ts, Object[] args, String[] keywords) {
        return start(ts, ArgumentBinder.bind(ts, this, args, keywords));
    }

    @Override
    public Object call0(ThreadState ts) {
        return start(ts, ArgumentBinder.bind0(ts, this));
    }

    @Override
    public Object call1(ThreadState ts, Object a) {
        return start(ts, ArgumentBinder.bind1(ts, this, a));
    }

    @Override
    public Object call2(ThreadState ts, Object a, Object b) {
        return start(ts, ArgumentBinder.bind2(ts, this, a, b));
    }

    @Override
    public Object call3(ThreadState ts, Object a, Object b, Object c) {
        return start(ts, ArgumentBinder.bind3(ts, this, a, b, c));
    }

    @Override
    public Object call4(ThreadState ts, Object a, Object b, Object c, Object d) {
        return start(ts, ArgumentBinder.bind4(ts, this, a, b, c, d));
    }

    /** Runs the body of a class in {@code namespace}. */
    Object runBody(ThreadState ts, Object namespace) {
        Frame frame = ArgumentBinder.bind0(ts, this);
        frame.locals = namespace;
        return code.entry().run(ts, frame);
    }

    @Override
    public boolean bindsSelf() {
        return true;
    }

    // ---- parts

    @Override
    public PyCode code() {
        return code;
    }

    public void setCode(PyCode code) {
        this.code = code;
    }

    @Override
    public PyDict globals() {
        return globals;
    }

    @Override
    public PyDict builtins() {
        return builtins;
    }

    @Override
    public PyCell[] closure() {
        return closure;
    }

    @Override
    public Object[] defaults() {
        return defaults;
    }

    public void setDefaults(Object[] defaults) {
        this.defaults = defaults;
    }

    @Override
    public PyDict keywordDefaults() {
        return keywordDefaults;
    }

    public void setKeywordDefaults(PyDict keywordDefaults) {
        this.keywordDefaults = keywordDefaults;
    }

    public String name() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String qualifiedName() {
        return qualifiedName;
    }

    public void setQualifiedName(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    public Object doc() {
        return doc;
    }

    public void setDoc(Object doc) {
        this.doc = doc;
    }

    /** The name of the module, usually a {@code str}. */
    public Object module() {
        return module;
    }

    public void setModule(Object module) {
        this.module = module;
    }

    /** The annotations: a dict made on first use, which may be given here. */
    public PyDict annotations() {
        if (annotations == null) annotations = new PyDict();
        return annotations;
    }

    public void setAnnotations(PyDict annotations) {
        this.annotations = annotations;
    }

    /** The type parameters of a generic function (PEP 695), a tuple. */
    public PyTuple typeParams() {
        return typeParams;
    }

    public void setTypeParams(PyTuple typeParams) {
        this.typeParams = typeParams;
    }
}
