package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import dev.gila.ops.Subscripts;

/** {@code str.format}: fields in text replaced by values. */
@TypeDef(of = StrType.class)
final class StrFormatting {
    private static final int MAX_DEPTH = 2;

    private StrFormatting() {}

    @Def(signature = "*args, **kwargs")
    static String format(ThreadState ts, PyStr self, Object[] args, PyDict kwargs) {
        return new Rendering(ts, args, kwargs).render(self.toString(), MAX_DEPTH);
    }

    @Def
    static String format_map(ThreadState ts, PyStr self, Object mapping) {
        return new Rendering(ts, null, mapping).render(self.toString(), MAX_DEPTH);
    }

    /** One call: the values, and how fields were numbered so far. */
    private static final class Rendering {
        private final ThreadState ts;
        private final Object[] positional;
        private final Object named;
        private long automatic;
        private boolean numbered;

        Rendering(ThreadState ts, Object[] positional, Object named) {
            this.ts = ts;
            this.positional = positional;
            this.named = named;
        }

        String render(String format, int depth) {
            if (depth == 0) throw Exceptions.valueError("Max string recursion exceeded");
            FormatMarkup markup = new FormatMarkup(format);
            StringBuilder out = new StringBuilder();
            for (FormatMarkup.Piece p = markup.next(); p != null; p = markup.next()) {
                out.append(p.literal());
                if (p.field() == null) continue;
                Object value = converted(value(FieldName.parse(p.field())), p.conversion());
                String spec = p.spec().indexOf('{') < 0 ? p.spec() : render(p.spec(), depth - 1);
                out.append(Convert.format(ts, value, PyStr.of(spec)));
            }
            return out.toString();
        }

        private Object value(FieldName name) {
            Object value = first(name.first());
            for (FieldName.Step step : name.steps()) {
                if (step.attribute()) value = Attributes.get(ts, value, (String) step.key());
                else value = Subscripts.get(ts, value, step.key() instanceof String s ? PyStr.of(s) : step.key());
            }
            return value;
        }

        private Object first(Object name) {
            if (name instanceof String key && !key.isEmpty()) return Subscripts.get(ts, named, PyStr.of(key));
            long index = name instanceof Long n ? manual(n) : automatic();
            if (positional == null) throw Exceptions.valueError("Format string contains positional fields");
            if (index < positional.length) return positional[(int) index];
            throw Exceptions.indexError("Replacement index %d out of range for positional args tuple", index);
        }

        private long manual(long index) {
            if (automatic > 0) {
                throw Exceptions.valueError(
                        "cannot switch from automatic field numbering to manual field specification");
            }
            numbered = true;
            return index;
        }

        private long automatic() {
            if (numbered) {
                throw Exceptions.valueError(
                        "cannot switch from manual field specification to automatic field numbering");
            }
            return automatic++;
        }

        private Object converted(Object value, int conversion) {
            return switch (conversion) {
                case 0 -> value;
                case 'r' -> Convert.repr(ts, value);
                case 's' -> Convert.str(ts, value);
                case 'a' -> StrRepr.ascii(ts, value);
                default -> throw unknown(conversion);
            };
        }

        private static PyException unknown(int conversion) {
            return conversion > 32 && conversion < 127
                    ? Exceptions.valueError("Unknown conversion specifier %s", Character.toString(conversion))
                    : Exceptions.valueError("Unknown conversion specifier \\x%x", conversion);
        }
    }
}
