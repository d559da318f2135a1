package dev.gila.compiler;

import dev.gila.ast.Arg;
import dev.gila.ast.Arguments;
import dev.gila.ast.Comprehension;
import dev.gila.ast.ConstantRepr;
import dev.gila.ast.Expr;
import dev.gila.ast.Keyword;
import dev.gila.ast.Operator;
import dev.gila.ast.UnaryOperator;
import java.util.List;
import java.util.function.Consumer;

/** Writes an expression as Python text, for annotations that stay text. */
final class Unparser implements Expr.Visitor<Void> {
    // How tightly an expression binds, the loosest first.
    private static final int TUPLE = 0;
    private static final int TEST = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARE = 5;
    private static final int BIT_OR = 7;
    private static final int BIT_XOR = 8;
    private static final int BIT_AND = 9;
    private static final int SHIFT = 10;
    private static final int SUM = 11;
    private static final int TERM = 12;
    private static final int FACTOR = 13;
    private static final int POWER = 14;
    private static final int AWAIT = 15;
    private static final int ATOM = 16;

    private final StringBuilder out = new StringBuilder();
    private int level = TEST;

    private Unparser() {}

    static String text(Expr node) {
        Unparser unparser = new Unparser();
        unparser.write(node, TEST);
        return unparser.out.toString();
    }

    private void write(Expr node, int least) {
        int outer = level;
        level = least;
        node.accept(this);
        level = outer;
    }

    /** Writes with parentheses where what stands around binds more tightly than {@code own}. */
    private Void grouped(int own, Runnable content) {
        boolean parentheses = level > own;
        out.append(parentheses ? "(" : "");
        content.run();
        out.append(parentheses ? ")" : "");
        return null;
    }

    private <T> void joined(List<T> items, String separator, Consumer<T> each) {
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : separator);
            each.accept(items.get(i));
        }
    }

    @Override
    public Void visitBoolOp(Expr.BoolOp node) {
        int own = node.op() == dev.gila.ast.BoolOperator.AND ? AND : OR;
        return grouped(own, () -> joined(node.values(), " " + node.op().symbol + " ", v -> write(v, own + 1)));
    }

    @Override
    public Void visitNamedExpr(Expr.NamedExpr node) {
        return grouped(TUPLE, () -> {
            write(node.target(), ATOM);
            out.append(" := ");
            write(node.value(), ATOM);
        });
    }

    private static int levelOf(Operator op) {
        return switch (op) {
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case BIT_AND -> BIT_AND;
            case LSHIFT, RSHIFT -> SHIFT;
            case ADD, SUB -> SUM;
            case MULT, MATMULT, DIV, FLOOR_DIV, MOD -> TERM;
            case POW -> POWER;
        };
    }

    @Override
    public Void visitBinOp(Expr.BinOp node) {
        int own = levelOf(node.op());
        boolean rightFirst = node.op() == Operator.POW;
        return grouped(own, () -> {
            write(node.left(), rightFirst ? own + 1 : own);
            out.append(' ').append(node.op().symbol).append(' ');
            write(node.right(), rightFirst ? own : own + 1);
        });
    }

    @Override
    public Void visitUnaryOp(Expr.UnaryOp node) {
        int own = node.op() == UnaryOperator.NOT ? NOT : FACTOR;
        return grouped(own, () -> {
            out.append(node.op().symbol).append(node.op() == UnaryOperator.NOT ? " " : "");
            write(node.operand(), own);
        });
    }

    @Override
    public Void visitLambda(Expr.Lambda node) {
        return grouped(TEST, () -> {
            StringBuilder before = new StringBuilder(out);
            out.setLength(0);
            parameters(node.args());
            String parameters = out.toString();
            out.setLength(0);
            out.append(before)
                    .append(parameters.isEmpty() ? "lambda" : "lambda ")
                    .append(parameters)
                    .append(": ");
            write(node.body(), TEST);
        });
    }

    private void parameters(Arguments args) {
        int positional = args.posOnlyArgs().size() + args.args().size();
        int index = 0;
        for (List<Arg> group : List.of(args.posOnlyArgs(), args.args())) {
            for (Arg parameter : group) {
                int fallback = index - (positional - args.defaults().size());
                parameter(parameter.arg(), fallback < 0 ? null : args.defaults().get(fallback));
                if (++index == args.posOnlyArgs().size()) {
                    out.append(", /");
                }
            }
        }
        if (args.varArg() != null || !args.kwOnlyArgs().isEmpty()) {
            parameter("*" + (args.varArg() == null ? "" : args.varArg().arg()), null);
        }
        for (int i = 0; i < args.kwOnlyArgs().size(); i++) {
            parameter(args.kwOnlyArgs().get(i).arg(), args.kwDefaults().get(i));
        }
        if (args.kwArg() != null) {
            parameter("**" + args.kwArg().arg(), null);
        }
    }

    private void parameter(String name, Expr fallback) {
        out.append(out.length() == 0 ? "" : ", ").append(name);
        if (fallback != null) {
            out.append('=');
            write(fallback, TEST);
        }
    }

    @Override
    public Void visitIfExp(Expr.IfExp node) {
        return grouped(TEST, () -> {
            write(node.body(), TEST + 1);
            out.append(" if ");
            write(node.test(), TEST + 1);
            out.append(" else ");
            write(node.orElse(), TEST);
        });
    }

    @Override
    public Void visitDict(Expr.Dict node) {
        out.append('{');
        for (int i = 0; i < node.keys().size(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (node.keys().get(i) == null) {
                out.append("**");
                write(node.values().get(i), BIT_OR - 1);
            } else {
                write(node.keys().get(i), TEST);
                out.append(": ");
                write(node.values().get(i), TEST);
            }
        }
        out.append('}');
        return null;
    }

    @Override
    public Void visitSet(Expr.Set node) {
        out.append('{');
        joined(node.elts(), ", ", e -> write(e, TEST));
        out.append('}');
        return null;
    }

    private Void comprehension(String open, Runnable element, List<Comprehension> generators, String close) {
        out.append(open);
        element.run();
        for (Comprehension generator : generators) {
            out.append(generator.isAsync() ? " async for " : " for ");
            write(generator.target(), TUPLE);
            out.append(" in ");
            write(generator.iter(), TEST + 1);
            for (Expr condition : generator.ifs()) {
                out.append(" if ");
                write(condition, TEST + 1);
            }
        }
        out.append(close);
        return null;
    }

    @Override
    public Void visitListComp(Expr.ListComp node) {
        return comprehension("[", () -> write(node.elt(), TEST), node.generators(), "]");
    }

    @Override
    public Void visitSetComp(Expr.SetComp node) {
        return comprehension("{", () -> write(node.elt(), TEST), node.generators(), "}");
    }

    @Override
    public Void visitDictComp(Expr.DictComp node) {
        Runnable element = () -> {
            write(node.key(), TEST);
            out.append(": ");
            write(node.value(), TEST);
        };
        return comprehension("{", element, node.generators(), "}");
    }

    @Override
    public Void visitGeneratorExp(Expr.GeneratorExp node) {
        return comprehension("(", () -> write(node.elt(), TEST), node.generators(), ")");
    }

    @Override
    public Void visitAwait(Expr.Await node) {
        return grouped(AWAIT, () -> {
            out.append("await ");
            write(node.value(), ATOM);
        });
    }

    @Override
    public Void visitYield(Expr.Yield node) {
        out.append("(yield");
        if (node.value() != null) {
            out.append(' ');
            write(node.value(), TUPLE);
        }
        out.append(')');
        return null;
    }

    @Override
    public Void visitYieldFrom(Expr.YieldFrom node) {
        out.append("(yield from ");
        write(node.value(), TEST);
        out.append(')');
        return null;
    }

    @Override
    public Void visitCompare(Expr.Compare node) {
        return grouped(COMPARE, () -> {
            write(node.left(), COMPARE + 1);
            for (int i = 0; i < node.ops().size(); i++) {
                out.append(' ').append(node.ops().get(i).symbol).append(' ');
                write(node.comparators().get(i), COMPARE + 1);
            }
        });
    }

    @Override
    public Void visitCall(Expr.Call node) {
        write(node.func(), ATOM);
        boolean generator = node.args().size() == 1
                && node.keywords().isEmpty()
                && node.args().get(0) instanceof Expr.GeneratorExp;
        if (generator) {
            write(node.args().get(0), TEST);
            return null;
        }
        out.append('(');
        joined(node.args(), ", ", a -> write(a, TEST));
        for (int i = 0; i < node.keywords().size(); i++) {
            Keyword keyword = node.keywords().get(i);
            out.append(i == 0 && node.args().isEmpty() ? "" : ", ");
            out.append(keyword.arg() == null ? "**" : keyword.arg() + "=");
            write(keyword.value(), TEST);
        }
        out.append(')');
        return null;
    }

    @Override
    public Void visitFormattedValue(Expr.FormattedValue node) {
        out.append('f').append(ConstantRepr.text(formatted(List.of(node))));
        return null;
    }

    @Override
    public Void visitJoinedStr(Expr.JoinedStr node) {
        out.append('f').append(ConstantRepr.text(formatted(node.values())));
        return null;
    }

    private static String formatted(List<Expr> parts) {
        StringBuilder text = new StringBuilder();
        for (Expr part : parts) {
            if (part instanceof Expr.Constant constant) {
                text.append(constant.value().toString().replace("{", "{{").replace("}", "}}"));
            } else if (part instanceof Expr.FormattedValue value) {
                String inner = text(value.value());
                text.append(inner.startsWith("{") ? "{ " : "{").append(inner);
                if (value.conversion() > 0) {
                    text.append('!').append((char) value.conversion());
                }
                if (value.formatSpec() instanceof Expr.JoinedStr spec) {
                    text.append(':').append(formatted(spec.values()));
                }
                text.append('}');
            }
        }
        return text.toString();
    }

    @Override
    public Void visitConstant(Expr.Constant node) {
        String text = ConstantRepr.of(node.value());
        out.append("u".equals(node.kind()) ? "u" : "");
        out.append(
                text.equals("Ellipsis") ? "..." : node.value() instanceof Double ? text.replace("inf", "1e309") : text);
        return null;
    }

    @Override
    public Void visitAttribute(Expr.Attribute node) {
        write(node.value(), ATOM);
        boolean digits = node.value() instanceof Expr.Constant k && k.value() instanceof Long;
        out.append(digits ? " ." : ".").append(node.attr());
        return null;
    }

    @Override
    public Void visitSubscript(Expr.Subscript node) {
        write(node.value(), ATOM);
        out.append('[');
        write(node.slice(), TUPLE);
        out.append(']');
        return null;
    }

    @Override
    public Void visitStarred(Expr.Starred node) {
        out.append('*');
        write(node.value(), BIT_OR - 1);
        return null;
    }

    @Override
    public Void visitName(Expr.Name node) {
        out.append(node.id());
        return null;
    }

    @Override
    public Void visitList(Expr.List node) {
        out.append('[');
        joined(node.elts(), ", ", e -> write(e, TEST));
        out.append(']');
        return null;
    }

    @Override
    public Void visitTuple(Expr.Tuple node) {
        if (node.elts().isEmpty()) {
            out.append("()");
            return null;
        }
        return grouped(TUPLE, () -> {
            joined(node.elts(), ", ", e -> write(e, TEST));
            out.append(node.elts().size() == 1 ? "," : "");
        });
    }

    @Override
    public Void visitSlice(Expr.Slice node) {
        if (node.lower() != null) {
            write(node.lower(), TEST);
        }
        out.append(':');
        if (node.upper() != null) {
            write(node.upper(), TEST);
        }
        if (node.step() != null) {
            out.append(':');
            write(node.step(), TEST);
        }
        return null;
    }
}
