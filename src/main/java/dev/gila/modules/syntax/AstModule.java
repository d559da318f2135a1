package dev.gila.modules.syntax;

import dev.gila.ast.Mod;
import dev.gila.code.CodeFlags;
import dev.gila.compiler.Compiler;
import dev.gila.compiler.CompilerOptions;
import dev.gila.frame.Execution;
import dev.gila.modules.builtins.Compiling;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.parser.Parser;
import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import dev.gila.types.Buffers;
import java.util.Map;

/** The module {@code _ast}: the classes of nodes, and what {@code compile} does with trees. */
@ModuleDef("_ast")
final class AstModule {
    private static final long ONLY_AST = 0x400;
    private static final long TYPE_COMMENTS = 0x1000;
    private static final long TOP_LEVEL_AWAIT = 0x2000;

    private static final Map<String, String> ROOTS =
            Map.of("exec", "Module", "eval", "Expression", "single", "Interactive");

    private AstModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        NodeTypes.all().forEach(namespace::put);
        namespace.put("PyCF_ONLY_AST", ONLY_AST);
        namespace.put("PyCF_TYPE_COMMENTS", TYPE_COMMENTS);
        namespace.put("PyCF_ALLOW_TOP_LEVEL_AWAIT", TOP_LEVEL_AWAIT);
    }

    /** {@code compile} where a tree is given or wanted. */
    @Def(value = "_compile")
    static Object compile(ThreadState ts, Object source, String filename, String mode, long flags, long optimize) {
        boolean tree = PyType.of(source).isSubtypeOf(NodeTypes.AST);
        try {
            if (!tree) {
                return parse(ts, source, filename, mode);
            }
            if ((flags & ONLY_AST) != 0) {
                return source;
            }
            Mod root = root(ts, source, mode);
            int level = optimize < 0 ? 0 : (int) optimize;
            CompilerOptions options = new CompilerOptions(
                    level, (flags & CodeFlags.FUTURE_ANNOTATIONS) != 0, (flags & TOP_LEVEL_AWAIT) != 0);
            SourceText text = SourceText.of(filename, "");
            return Execution.of(ts).link(Compiler.compile(text, root, options, (message, span) -> {}));
        } catch (SourceError e) {
            throw Compiling.error(e);
        }
    }

    private static Mod root(ThreadState ts, Object source, String mode) {
        String wanted = ROOTS.get(mode);
        if (wanted == null) {
            throw Exceptions.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        }
        if (!PyType.of(source).isSubtypeOf(NodeTypes.all().get(wanted))) {
            throw Exceptions.typeError(
                    "expected %s node, got %s", wanted, PyType.of(source).name());
        }
        return new TreeFromPython(ts).module(source);
    }

    private static Object parse(ThreadState ts, Object source, String filename, String mode) {
        SourceText text = source instanceof PyStr s
                ? SourceText.of(filename, s.toString())
                : SourceText.decode(filename, Buffers.bytesOf(ts, source));
        Mod root = switch (mode) {
            case "exec" -> Parser.file(text, TokenWarnings.NONE);
            case "eval" -> Parser.expression(text, TokenWarnings.NONE);
            case "single" -> Parser.interactive(text, true, TokenWarnings.NONE);
            default -> throw Exceptions.valueError("compile() mode must be 'exec', 'eval' or 'single'");
        };
        return new TreeToPython(text).node(root);
    }
}
