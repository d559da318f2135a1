package dev.gila.modules.sre;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.types.PyGenericAlias;
import dev.gila.types.PyMappingProxy;
import java.util.Arrays;

/** A compiled regular expression: {@code re.Pattern}. */
@TypeDef(doc = "Compiled regular expression object.")
final class PyPattern extends PyObject {
    static final PyType TYPE = PyType.sealed("re.Pattern", Types.OBJECT);

    private static final int UNICODE = 32;
    private static final int SHOWN_CHARACTERS = 200;

    /** The names of flags by bit. UNICODE is not shown for a pattern of text: it is the rule there. */
    private static final String[] FLAG_NAMES = {
        "re.TEMPLATE",
        "re.IGNORECASE",
        "re.LOCALE",
        "re.MULTILINE",
        "re.DOTALL",
        "re.UNICODE",
        "re.VERBOSE",
        "re.DEBUG",
        "re.ASCII"
    };

    private final Object source;
    private final long flags;
    private final Program program;
    private final PyDict groupIndex;
    private final Object[] groupNames;

    PyPattern(Object source, long flags, Program program, PyDict groupIndex, Object[] groupNames) {
        super(TYPE);
        this.source = source;
        this.flags = flags;
        this.program = program;
        this.groupIndex = groupIndex;
        this.groupNames = groupNames;
    }

    Program program() {
        return program;
    }

    PyDict groupIndex() {
        return groupIndex;
    }

    /** The name of a group, or None. */
    Object groupName(int group) {
        return group < groupNames.length ? groupNames[group] : Singletons.NONE;
    }

    /** Whether it is for text, not for bytes; null if it was made from parts and is for either. */
    Boolean isText() {
        return source == Singletons.NONE ? null : source instanceof PyStr;
    }

    // ---- matching

    private static Object matched(Subject subject, boolean found) {
        return found ? new PyMatch(subject, subject.search()) : Singletons.NONE;
    }

    @Def(
            signature = "string, pos=0, endpos=9223372036854775807",
            doc = "Matches zero or more characters at the beginning of the string.")
    static Object match(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        Subject subject = Subject.of(ts, self, string, pos, endpos);
        return matched(subject, subject.match());
    }

    @Def(signature = "string, pos=0, endpos=9223372036854775807", doc = "Matches against all of the string.")
    static Object fullmatch(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        Subject subject = Subject.of(ts, self, string, pos, endpos);
        subject.search().matcher().requireWhole();
        return matched(subject, subject.match());
    }

    @Def(signature = "string, pos=0, endpos=9223372036854775807", doc = "Scans through string looking for a match.")
    static Object search(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        Subject subject = Subject.of(ts, self, string, pos, endpos);
        return matched(subject, subject.find());
    }

    @Def(
            signature = "string, pos=0, endpos=9223372036854775807",
            doc = "Returns a list of all non-overlapping matches of pattern in string.")
    static Object findall(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        Subject subject = Subject.of(ts, self, string, pos, endpos);
        PyList all = new PyList();
        while (subject.find()) {
            all.add(item(self, subject));
            subject.search().advance();
        }
        return all;
    }

    /** What findall gives for a match: the whole of it, or its group, or its groups. */
    private static Object item(PyPattern self, Subject subject) {
        Search search = subject.search();
        int groups = self.program.groups();
        if (groups == 0) {
            return subject.slice(search.start(), search.matcher().position());
        }
        int[] marks = search.matcher().marks();
        Object[] items = new Object[groups];
        for (int i = 0; i < groups; i++) {
            items[i] = subject.sliceOrEmpty(marks[2 * i], marks[2 * i + 1]);
        }
        return groups == 1 ? items[0] : new PyTuple(items);
    }

    @Def(
            signature = "string, pos=0, endpos=9223372036854775807",
            doc = "Returns an iterator over all non-overlapping matches.")
    static Object finditer(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        return new Finder(new PyScanner(self, Subject.of(ts, self, string, pos, endpos)));
    }

    @Def(signature = "string, pos=0, endpos=9223372036854775807")
    static Object scanner(ThreadState ts, PyPattern self, Object string, Object pos, Object endpos) {
        return new PyScanner(self, Subject.of(ts, self, string, pos, endpos));
    }

    /** What finditer returns. */
    private static final class Finder extends PyIterator {
        private static final PyType FINDER = PyIterator.sealedType("callable_iterator");

        private final PyScanner scanner;

        Finder(PyScanner scanner) {
            super(FINDER);
            this.scanner = scanner;
        }

        @Override
        public Object next(ThreadState ts) {
            Object match = PyScanner.search(ts, scanner);
            return match == Singletons.NONE ? null : match;
        }
    }

    // ---- splitting and replacing

    @Def(signature = "string, maxsplit=0", doc = "Splits string by the occurrences of pattern.")
    static Object split(ThreadState ts, PyPattern self, Object string, long maxsplit) {
        Subject subject = Subject.of(ts, self, string, null, null);
        PyList parts = new PyList();
        int last = 0;
        for (long n = 0; (maxsplit == 0 || n < maxsplit) && subject.find(); n++) {
            Search search = subject.search();
            parts.add(subject.slice(last, search.start()));
            int[] marks = search.matcher().marks();
            for (int i = 0; i < marks.length; i += 2) {
                parts.add(subject.sliceOrNone(marks[i], marks[i + 1]));
            }
            last = search.matcher().position();
            search.advance();
        }
        parts.add(subject.slice(last, subject.search().end()));
        return parts;
    }

    @Def(signature = "repl, string, count=0", doc = "Replaces the leftmost non-overlapping occurrences of pattern.")
    static Object sub(ThreadState ts, PyPattern self, Object repl, Object string, long count) {
        return Substitution.of(ts, self, repl, string, count).result();
    }

    @Def(
            signature = "repl, string, count=0",
            doc = "Returns the tuple (new_string, number_of_subs_made) of replacing occurrences of pattern.")
    static Object subn(ThreadState ts, PyPattern self, Object repl, Object string, long count) {
        Substitution done = Substitution.of(ts, self, repl, string, count);
        return PyTuple.of(done.result(), done.count());
    }

    // ---- attributes

    @Getter
    static Object pattern(PyPattern self) {
        return self.source;
    }

    @Getter
    static long flags(PyPattern self) {
        return self.flags;
    }

    @Getter
    static long groups(PyPattern self) {
        return self.program.groups();
    }

    @Getter
    static Object groupindex(PyPattern self) {
        return PyMappingProxy.of(self.groupIndex);
    }

    // ---- as an object

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object __new__(PyType cls, Object[] args, PyDict kwargs) {
        throw Exceptions.typeError("cannot create '%s' instances", TYPE.name());
    }

    @Def
    static Object __copy__(PyPattern self) {
        return self;
    }

    @Def
    static Object __deepcopy__(PyPattern self, Object memo) {
        return self;
    }

    @Def
    static Object __eq__(ThreadState ts, PyPattern self, Object other) {
        if (!(other instanceof PyPattern p)) {
            return Singletons.NOT_IMPLEMENTED;
        }
        return self == p
                || self.flags == p.flags
                        && Arrays.equals(self.program.code(), p.program.code())
                        && PyType.of(self.source) == PyType.of(p.source)
                        && Comparison.equal(ts, self.source, p.source);
    }

    @Def
    static long __hash__(PyPattern self) {
        return self.source.hashCode() * 31L + self.flags;
    }

    @Def
    static String __repr__(ThreadState ts, PyPattern self) {
        String shown = Convert.repr(ts, self.source).toString();
        StringBuilder out =
                new StringBuilder("re.compile(").append(shown, 0, Math.min(shown.length(), SHOWN_CHARACTERS));
        long rest =
                self.source instanceof PyStr && (self.flags & 0x124) == UNICODE ? self.flags & ~UNICODE : self.flags;
        String separator = ", ";
        for (int bit = 0; bit < FLAG_NAMES.length; bit++) {
            if ((rest >> bit & 1) != 0) {
                out.append(separator).append(FLAG_NAMES[bit]);
                separator = "|";
            }
        }
        rest &= -1L << FLAG_NAMES.length;
        if (rest != 0) {
            out.append(separator).append("0x").append(Long.toHexString(rest));
        }
        return out.append(')').toString();
    }

    @Def(kind = Def.Kind.CLASS, doc = "See PEP 585")
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
