package dev.gila.modules.time;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** {@code strftime}, with the C locale and the GNU library's flags and widths ({@code %-d}, {@code %_H}, {@code %^a}). */
final class TimeFormat {
    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String FLAGS = "-_0^#";
    private static final String MODIFIERS = "EO";

    /** A number: how wide, and padded with what; with width 1 it is never padded. */
    private record Digits(int width, char pad, ToLongFunction<BrokenDown> value) {}

    private static final Map<Character, Digits> NUMBERS = Map.ofEntries(
            entry('C', new Digits(1, '0', t -> Math.floorDiv(t.year(), 100))),
            entry('d', new Digits(2, '0', BrokenDown::day)),
            entry('e', new Digits(2, ' ', BrokenDown::day)),
            entry('g', new Digits(2, '0', t -> Math.floorMod(t.isoWeek()[0], 100))),
            entry('G', new Digits(1, '0', t -> t.isoWeek()[0])),
            entry('H', new Digits(2, '0', BrokenDown::hour)),
            entry('I', new Digits(2, '0', TimeFormat::hour12)),
            entry('j', new Digits(3, '0', BrokenDown::yearday)),
            entry('k', new Digits(2, ' ', BrokenDown::hour)),
            entry('l', new Digits(2, ' ', TimeFormat::hour12)),
            entry('m', new Digits(2, '0', BrokenDown::month)),
            entry('M', new Digits(2, '0', BrokenDown::minute)),
            entry('S', new Digits(2, '0', BrokenDown::second)),
            entry('u', new Digits(1, '0', t -> t.weekday() + 1)),
            entry('U', new Digits(2, '0', t -> t.week(6))),
            entry('V', new Digits(2, '0', t -> t.isoWeek()[1])),
            entry('w', new Digits(1, '0', t -> (t.weekday() + 1) % 7)),
            entry('W', new Digits(2, '0', t -> t.week(0))),
            entry('y', new Digits(2, '0', t -> Math.floorMod(t.year(), 100))),
            entry('Y', new Digits(1, '0', BrokenDown::year)));

    private static final Map<Character, Function<BrokenDown, String>> TEXTS = Map.of(
            'a', t -> DAYS[t.weekday()].substring(0, 3),
            'A', t -> DAYS[t.weekday()],
            'b', t -> MONTHS[t.month() - 1].substring(0, 3),
            'h', t -> MONTHS[t.month() - 1].substring(0, 3),
            'B', t -> MONTHS[t.month() - 1],
            'p', t -> t.hour() < 12 ? "AM" : "PM",
            'P', t -> t.hour() < 12 ? "am" : "pm",
            'z', TimeFormat::offset);

    /** Directives that stand for others. */
    private static final Map<Character, String> COMPOSED = Map.of(
            'c', "%a %b %e %H:%M:%S %Y",
            'D', "%m/%d/%y",
            'F', "%Y-%m-%d",
            'r', "%I:%M:%S %p",
            'R', "%H:%M",
            'T', "%H:%M:%S",
            'x', "%m/%d/%y",
            'X', "%H:%M:%S",
            'n', "\n",
            't', "\t");

    private final BrokenDown time;
    private final TimeZones zones;

    private TimeFormat(BrokenDown time, TimeZones zones) {
        this.time = time;
        this.zones = zones;
    }

    static String format(String format, BrokenDown time, TimeZones zones) {
        return new TimeFormat(time, zones).expand(format);
    }

    private String expand(String format) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i++);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int end = endOfDirective(format, i);
            String directive = format.substring(i, end);
            String text = directive(directive);
            out.append(text == null ? "%" + directive : text);
            i = end;
        }
        return out.toString();
    }

    private static int endOfDirective(String format, int start) {
        int i = start;
        while (i < format.length() && FLAGS.indexOf(format.charAt(i)) >= 0) i++;
        while (i < format.length() && Character.isDigit(format.charAt(i))) i++;
        while (i < format.length() - 1 && MODIFIERS.indexOf(format.charAt(i)) >= 0) i++;
        return Math.min(i + 1, format.length());
    }

    /** The text for what stands behind a percent sign; {@code null} when that is no directive. */
    private String directive(String text) {
        if (text.isEmpty()) return null;
        char kind = text.charAt(text.length() - 1);
        char pad = 0;
        boolean upper = false;
        boolean swap = false;
        int i = 0;
        for (; i < text.length() - 1 && FLAGS.indexOf(text.charAt(i)) >= 0; i++) {
            switch (text.charAt(i)) {
                case '^' -> upper = true;
                case '#' -> swap = true;
                default -> pad = text.charAt(i);
            }
        }
        int width = 0;
        for (; Character.isDigit(text.charAt(i)) && i < text.length() - 1; i++) {
            width = Math.min(width * 10 + text.charAt(i) - '0', 1 << 16);
        }
        Digits digits = NUMBERS.get(kind);
        if (digits != null) return number(digits, pad, width);
        String plain = plain(kind);
        if (plain == null) return null;
        if (swap) plain = kind == 'p' || kind == 'Z' ? plain.toLowerCase(Locale.ROOT) : plain.toUpperCase(Locale.ROOT);
        if (upper) plain = plain.toUpperCase(Locale.ROOT);
        return String.valueOf(pad == '0' ? '0' : ' ').repeat(Math.max(0, width - plain.length())) + plain;
    }

    private String plain(char kind) {
        if (kind == '%') return "%";
        if (kind == 's') return Long.toString(time.toEpoch(zones));
        if (kind == 'Z') return time.zone() != null ? time.zone() : zones.name(time.daylight() > 0);
        Function<BrokenDown, String> text = TEXTS.get(kind);
        if (text != null) return text.apply(time);
        String composed = COMPOSED.get(kind);
        return composed == null ? null : expand(composed);
    }

    private String number(Digits digits, char flag, int width) {
        long value = digits.value().applyAsLong(time);
        String text = Long.toString(Math.abs(value));
        char pad = flag == '_' ? ' ' : flag == '0' ? '0' : digits.pad();
        int missing = flag == '-' ? 0 : Math.max(width, digits.width()) - text.length() - (value < 0 ? 1 : 0);
        String padding = String.valueOf(pad).repeat(Math.max(0, missing));
        String sign = value < 0 ? "-" : "";
        return pad == '0' ? sign + padding + text : padding + sign + text;
    }

    private static long hour12(BrokenDown t) {
        return t.hour() % 12 == 0 ? 12 : t.hour() % 12;
    }

    private static String offset(BrokenDown t) {
        int minutes = Math.abs(t.offset()) / 60;
        return String.format("%c%02d%02d", t.offset() < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
}
