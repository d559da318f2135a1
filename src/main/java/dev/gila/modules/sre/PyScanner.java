package dev.gila.modules.sre;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** Finds one match after another in one string. */
@TypeDef
final class PyScanner extends PyObject {
    static final PyType TYPE = PyType.sealed("_sre.SRE_Scanner", Types.OBJECT);

    private final PyPattern pattern;
    private final Subject subject;
    private boolean done;

    PyScanner(PyPattern pattern, Subject subject) {
        super(TYPE);
        this.pattern = pattern;
        this.subject = subject;
    }

    @Getter("pattern")
    static Object patternOf(PyScanner self) {
        return self.pattern;
    }

    @Def
    static Object match(ThreadState ts, PyScanner self) {
        return self.next(true);
    }

    @Def
    static Object search(ThreadState ts, PyScanner self) {
        return self.next(false);
    }

    private Object next(boolean here) {
        if (done || !(here ? subject.match() : subject.find())) {
            done = true;
            return Singletons.NONE;
        }
        PyMatch match = new PyMatch(subject, subject.search());
        subject.search().advance();
        return match;
    }
}
