package dev.gila.modules.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * A time zone in the form of POSIX: {@code EST5}, {@code EST+05EDT,M4.1.0,M10.5.0}. What {@code time} shows of a zone
 * is in it already; only {@link #rules} needs the machinery of {@code java.time}, whose loading takes a while.
 *
 * @param standard seconds east of UTC
 * @param daylightName {@code null} where there is no daylight-saving time
 * @param daylight seconds east of UTC in daylight-saving time
 */
record PosixZone(String standardName, int standard, String daylightName, int daylight, Change start, Change end) {
    static final PosixZone UTC = new PosixZone("UTC", 0, null, 0, null, null);

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int FIRST_YEAR = 1900;

    /** As C libraries do it for a zone that names no days: the second Sunday of March, the first one of November. */
    private static final String DEFAULT_CHANGES = ",M3.2.0,M11.1.0";

    /** A day of a month, of the week-th week (5 is the last one), from Sunday, and a wall time in seconds. */
    private record Change(int month, int week, int day, int seconds) {}

    /** The zone, or {@code null} when the text is of another form. */
    static PosixZone parse(String text) {
        return new Reader(text).zone();
    }

    ZoneRules rules() {
        ZoneOffset winter = ZoneOffset.ofTotalSeconds(standard);
        if (daylightName == null) return ZoneRules.of(winter);
        ZoneOffset summer = ZoneOffset.ofTotalSeconds(daylight);
        ZoneOffsetTransitionRule begins = rule(start, winter, winter, summer);
        ZoneOffsetTransitionRule ends = rule(end, winter, summer, winter);
        List<ZoneOffsetTransitionRule> year = start.month < end.month ? List.of(begins, ends) : List.of(ends, begins);
        // rules for ever hold only after a first transition
        ZoneOffsetTransition first = year.get(0).createTransition(FIRST_YEAR);
        return ZoneRules.of(winter, first.getOffsetBefore(), List.of(), List.of(first), year);
    }

    private static ZoneOffsetTransitionRule rule(Change c, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        // A time beyond the day is one of another day.
        int days = Math.floorDiv(c.seconds, DAY);
        int first = c.week == 5 ? -1 : (c.week - 1) * 7 + 1;
        return ZoneOffsetTransitionRule.of(
                Month.of(c.month),
                first + days,
                DayOfWeek.SUNDAY.plus(c.day + days),
                LocalTime.ofSecondOfDay(Math.floorMod(c.seconds, DAY)),
                false,
                TimeDefinition.WALL,
                standard,
                before,
                after);
    }

    /** Reads the form from left to right; {@link #failed} as soon as something else stands there. */
    private static final class Reader {
        private final String text;
        private int at;
        private boolean failed;

        Reader(String text) {
            this.text = text;
        }

        PosixZone zone() {
            String name = name();
            int offset = -time();
            if (failed) return null;
            if (at == text.length()) return new PosixZone(name, offset, null, offset, null, null);
            String summerName = name();
            int summer = at < text.length() && text.charAt(at) != ',' ? -time() : offset + HOUR;
            Reader changes = at == text.length() ? new Reader(DEFAULT_CHANGES) : this;
            Change start = changes.change();
            Change end = changes.change();
            if (failed || changes.failed || changes.at < changes.text.length()) return null;
            // Ireland's file calls the winter's time the one that is saved; time.timezone is the winter's all the same.
            return summer < offset
                    ? new PosixZone(summerName, summer, name, offset, end, start)
                    : new PosixZone(name, offset, summerName, summer, start, end);
        }

        private boolean skip(char c) {
            if (at == text.length() || text.charAt(at) != c) return false;
            at++;
            return true;
        }

        private void need(char c) {
            if (!skip(c)) failed = true;
        }

        /** At least three letters, or anything in angle brackets. */
        private String name() {
            int from = at;
            if (skip('<')) {
                while (at < text.length() && text.charAt(at) != '>') at++;
                need('>');
                return failed ? "" : text.substring(from + 1, at - 1);
            }
            while (at < text.length() && isLetter(text.charAt(at))) at++;
            if (at - from < 3) failed = true;
            return text.substring(from, at);
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }

        private int number(int limit) {
            int from = at;
            int n = 0;
            while (at < text.length() && at - from < 3 && Character.digit(text.charAt(at), 10) >= 0) {
                n = n * 10 + Character.digit(text.charAt(at++), 10);
            }
            if (at == from || n > limit) failed = true;
            return n;
        }

        /** Hours, and minutes and seconds if they are there, with a sign. */
        private int time() {
            boolean negative = skip('-');
            if (!negative) skip('+');
            int total = number(167) * HOUR;
            if (skip(':')) total += number(59) * 60;
            if (skip(':')) total += number(59);
            return negative ? -total : total;
        }

        private Change change() {
            need(',');
            need('M');
            int month = number(12);
            need('.');
            int week = number(5);
            need('.');
            int day = number(6);
            int seconds = skip('/') ? time() : 2 * HOUR;
            // The day after the last one of its kind in a month cannot be said in java.time.
            if (month == 0 || week == 0 || week == 5 && seconds >= DAY) failed = true;
            return new Change(month, week, day, seconds);
        }
    }
}
