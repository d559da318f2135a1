package dev.gila.modules.sre;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import dev.gila.types.PyGenericAlias;
import java.util.ArrayList;
import java.util.List;

/** The result of a match: {@code re.Match}. */
@TypeDef(doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")
final class PyMatch extends PyObject {
    static final PyType TYPE = PyType.sealed("re.Match", Types.OBJECT);

    private final Subject subject;
    private final int position;
    private final int end;
    private final int lastGroup;

    /** Start and end of the match and of each group; -1 for groups that did not take part. */
    private final int[] bounds;

    PyMatch(Subject subject, Search search) {
        super(TYPE);
        this.subject = subject;
        position = subject.position();
        end = search.end();
        lastGroup = search.matcher().lastGroup();
        int[] marks = search.matcher().marks();
        bounds = new int[marks.length + 2];
        bounds[0] = search.start();
        bounds[1] = search.matcher().position();
        for (int i = 0; i < marks.length; i += 2) {
            boolean set = marks[i] >= 0 && marks[i + 1] >= 0;
            bounds[i + 2] = set ? marks[i] : -1;
            bounds[i + 3] = set ? marks[i + 1] : -1;
        }
    }

    /** A group's text, or None; the number is in range. */
    Object group(int number) {
        return subject.sliceNow(bounds[2 * number], bounds[2 * number + 1]);
    }

    private int groupCount() {
        return bounds.length / 2;
    }

    private int number(ThreadState ts, Object group) {
        if (group == null) {
            return 0;
        }
        Object number = group;
        if (!(group instanceof Long) && !(group instanceof java.math.BigInteger)) {
            number = subject.pattern().groupIndex().get(ts, group);
            if (number == null && PyType.of(group).lookup("__index__") != null) {
                number = Convert.index(ts, group);
            }
        }
        if (number instanceof Long n && n >= 0 && n < groupCount()) {
            return (int) (long) n;
        }
        throw noSuchGroup();
    }

    private static PyException noSuchGroup() {
        return Exceptions.indexError("no such group");
    }

    // ---- groups

    @Def(signature = "*groups", doc = "Returns one or more subgroups of the match; group 0 is the whole match.")
    static Object group(ThreadState ts, PyMatch self, Object[] groups) {
        if (groups.length == 0) {
            return self.group(0);
        }
        Object[] found = new Object[groups.length];
        for (int i = 0; i < groups.length; i++) {
            found[i] = self.group(self.number(ts, groups[i]));
        }
        return found.length == 1 ? found[0] : new PyTuple(found);
    }

    @Def
    static Object __getitem__(ThreadState ts, PyMatch self, Object key) {
        return self.group(self.number(ts, key));
    }

    @Def(signature = "default=None", doc = "Returns a tuple of all subgroups of the match, from 1 on.")
    static Object groups(PyMatch self, Object default_) {
        Object[] found = new Object[self.groupCount() - 1];
        for (int i = 0; i < found.length; i++) {
            found[i] = self.groupOr(i + 1, default_);
        }
        return new PyTuple(found);
    }

    private Object groupOr(int number, Object other) {
        return bounds[2 * number] < 0 && other != null ? other : group(number);
    }

    @Def(signature = "default=None", doc = "Returns a dictionary of all named subgroups, by name.")
    static Object groupdict(ThreadState ts, PyMatch self, Object default_) {
        PyDict names = self.subject.pattern().groupIndex();
        PyDict found = new PyDict();
        for (int e = 0; e < names.entries(); e++) {
            if (names.keyAt(e) != null) {
                found.put(ts, names.keyAt(e), self.groupOr((int) (long) (Long) names.valueAt(e), default_));
            }
        }
        return found;
    }

    // ---- places

    @Def(signature = "group=0, /")
    static long start(ThreadState ts, PyMatch self, Object group) {
        return self.bounds[2 * self.number(ts, group)];
    }

    @Def(signature = "group=0, /")
    static long end(ThreadState ts, PyMatch self, Object group) {
        return self.bounds[2 * self.number(ts, group) + 1];
    }

    @Def(signature = "group=0, /")
    static Object span(ThreadState ts, PyMatch self, Object group) {
        return self.span(self.number(ts, group));
    }

    private PyTuple span(int number) {
        return PyTuple.of((long) bounds[2 * number], (long) bounds[2 * number + 1]);
    }

    @Getter
    static Object regs(PyMatch self) {
        Object[] spans = new Object[self.groupCount()];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = self.span(i);
        }
        return new PyTuple(spans);
    }

    @Getter
    static long pos(PyMatch self) {
        return self.position;
    }

    @Getter
    static long endpos(PyMatch self) {
        return self.end;
    }

    @Getter
    static Object lastindex(PyMatch self) {
        return self.lastGroup > 0 ? (Object) (long) self.lastGroup : Singletons.NONE;
    }

    @Getter
    static Object lastgroup(PyMatch self) {
        return self.lastGroup > 0 ? self.subject.pattern().groupName(self.lastGroup) : Singletons.NONE;
    }

    // ---- the rest

    @Getter
    static Object string(PyMatch self) {
        return self.subject.string();
    }

    @Getter
    static Object re(PyMatch self) {
        return self.subject.pattern();
    }

    @Def(signature = "template", doc = "Returns the string obtained by substitution on the string template.")
    static Object expand(ThreadState ts, PyMatch self, Object template) {
        Template parsed = Substitution.template(ts, self.subject.pattern(), template);
        if (parsed.literal() != null) {
            return parsed.literal();
        }
        List<Object> parts = new ArrayList<>();
        parsed.expand(self, parts);
        return self.subject.join(parts);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        throw Exceptions.typeError("cannot create '%s' instances", TYPE.name());
    }

    @Def
    static Object __copy__(PyMatch self) {
        return self;
    }

    @Def
    static Object __deepcopy__(PyMatch self, Object memo) {
        return self;
    }

    @Def
    static String __repr__(ThreadState ts, PyMatch self) {
        return "<re.Match object; span=(" + self.bounds[0] + ", " + self.bounds[1] + "), match="
                + Convert.repr(ts, self.group(0)) + ">";
    }

    @Def(kind = Def.Kind.CLASS, doc = "See PEP 585")
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
