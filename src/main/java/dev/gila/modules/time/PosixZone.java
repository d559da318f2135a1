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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time zone in the form of POSIX: {@code EST5}, {@code EST+05EDT,M4.1.0,M10.5.0}.
 *
 * @param daylightName {@code null} where there is no daylight-saving time
 */
record PosixZone(ZoneRules rules, String standardName, String daylightName) {
    private static final String NAME = "([A-Za-z]{3,}|<[^>]+>)";
    private static final String TIME = "([+-]?)(\\d{1,3})(?::(\\d{2}))?(?::(\\d{2}))?";
    private static final Pattern ZONE = Pattern.compile(NAME + TIME + "(?:" + NAME + "(?:" + TIME + ")?(?:,(.*))?)?");
    private static final Pattern CHANGE = Pattern.compile("M(\\d{1,2})\\.([1-5])\\.([0-6])(?:/" + TIME + ")?");
    /** As C libraries do it for a zone that names no days. */
    private static final String DEFAULT_CHANGES = "M3.2.0,M11.1.0";

    private static final int DEFAULT_CHANGE_SECONDS = 2 * 3600;
    private static final int FIRST_YEAR = 1900;

    /** The zone, or {@code null} when the text is of another form. */
    static PosixZone parse(String text) {
        Matcher m = ZONE.matcher(text);
        if (!m.matches()) return null;
        ZoneOffset standard = ZoneOffset.ofTotalSeconds(-seconds(m, 2));
        if (m.group(6) == null) return new PosixZone(ZoneRules.of(standard), plain(m.group(1)), null);
        ZoneOffset daylight = m.group(8) == null
                ? ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600)
                : ZoneOffset.ofTotalSeconds(-seconds(m, 7));
        String[] changes = (m.group(11) == null ? DEFAULT_CHANGES : m.group(11)).split(",");
        if (changes.length != 2) return null;
        ZoneOffsetTransitionRule start = rule(changes[0], standard, standard, daylight);
        ZoneOffsetTransitionRule end = rule(changes[1], standard, daylight, standard);
        if (start == null || end == null) return null;
        boolean northern = start.getMonth().compareTo(end.getMonth()) < 0;
        List<ZoneOffsetTransitionRule> year = northern ? List.of(start, end) : List.of(end, start);
        // rules for ever hold only after a first transition
        ZoneOffsetTransition first = year.get(0).createTransition(FIRST_YEAR);
        ZoneRules rules = ZoneRules.of(standard, first.getOffsetBefore(), List.of(), List.of(first), year);
        return new PosixZone(rules, plain(m.group(1)), plain(m.group(6)));
    }

    private static ZoneOffsetTransitionRule rule(
            String text, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
        Matcher m = CHANGE.matcher(text);
        if (!m.matches()) return null;
        int week = Integer.parseInt(m.group(2));
        int seconds = m.group(5) == null ? DEFAULT_CHANGE_SECONDS : seconds(m, 4);
        return ZoneOffsetTransitionRule.of(
                Month.of(Integer.parseInt(m.group(1))),
                week == 5 ? -1 : (week - 1) * 7 + 1,
                DayOfWeek.SUNDAY.plus(Integer.parseInt(m.group(3))),
                LocalTime.ofSecondOfDay(seconds),
                false,
                TimeDefinition.WALL,
                standard,
                before,
                after);
    }

    /** The time whose sign, hours, minutes and seconds are the groups from {@code first} on. */
    private static int seconds(Matcher m, int first) {
        int total = number(m, first + 1) * 3600 + number(m, first + 2) * 60 + number(m, first + 3);
        return m.group(first).equals("-") ? -total : total;
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    private static String plain(String name) {
        return name.startsWith("<") ? name.substring(1, name.length() - 1) : name;
    }
}
