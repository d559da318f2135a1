package dev.gila.modules.sre;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;

/** The module {@code _sre}. */
@ModuleDef("_sre")
final class SreModule {
    private static final long CODE_SIZE = 4;
    private static final long MAXREPEAT = 0xFFFF_FFFFL;
    private static final long MAXGROUPS = Integer.MAX_VALUE / 2;

    private SreModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("MAGIC", Op.MAGIC);
        namespace.put("CODESIZE", CODE_SIZE);
        namespace.put("MAXREPEAT", MAXREPEAT);
        namespace.put("MAXGROUPS", MAXGROUPS);
    }

    @Def(signature = "pattern, flags, code, groups, groupindex, indexgroup")
    static Object compile(
            ThreadState ts,
            Object pattern,
            long flags,
            PyList code,
            long groups,
            PyDict groupindex,
            Object indexgroup) {
        int[] words = new int[code.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (int) Convert.toLong(ts, code.get(i));
        }
        if (words.length == 0 || words[words.length - 1] != Op.SUCCESS || groups < 0 || groups > words.length) {
            throw Exceptions.runtimeError("invalid SRE code");
        }
        Program program = new Program(words, (int) groups);
        return new PyPattern(pattern, flags, program, groupindex, Iteration.toArray(ts, indexgroup));
    }

    @Def(signature = "pattern, template, /")
    static Object template(ThreadState ts, Object pattern, PyList template) {
        int references = template.size() / 2;
        Object[] literals = new Object[references + 1];
        int[] groups = new int[references];
        for (int i = 0; i <= references; i++) {
            literals[i] = template.get(2 * i);
            if (i < references) {
                groups[i] = Convert.toInt(ts, template.get(2 * i + 1));
            }
        }
        return new Template(literals, groups);
    }

    /** The library wraps its compiler with this, for engines that compile in another way; ours does not. */
    @Def
    static Object setup(Object compile, Object error, Object flags) {
        return compile;
    }

    @Def
    static long getcodesize() {
        return CODE_SIZE;
    }

    @Def
    static boolean ascii_iscased(long character) {
        return Characters.isCasedAscii((int) character);
    }

    @Def
    static boolean unicode_iscased(long character) {
        return Characters.isCasedUnicode((int) character);
    }

    @Def
    static long ascii_tolower(long character) {
        return Characters.lowerAscii((int) character);
    }

    @Def
    static long unicode_tolower(long character) {
        return Characters.lowerUnicode((int) character);
    }
}
