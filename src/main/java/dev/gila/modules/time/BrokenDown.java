package dev.gila.modules.time;

import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.support.StructSequence;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * A time in parts, as C's {@code struct tm}, but with Python's ranges.
 *
 * @param month 1 to 12
 * @param weekday 0 for Monday
 * @param yearday 1 to 366
 * @param daylight whether daylight-saving time is on: 1, 0, or negative when not known
 * @param zone the zone's short name, {@code null} when not known
 * @param offset seconds east of UTC
 */
record BrokenDown(
        int year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        int weekday,
        int yearday,
        int daylight,
        String zone,
        int offset) {
    static final StructSequence STRUCT = new StructSequence(
            "time.struct_time",
            9,
            "tm_year",
            "tm_mon",
            "tm_mday",
            "tm_hour",
            "tm_min",
            "tm_sec",
            "tm_wday",
            "tm_yday",
            "tm_isdst",
            "tm_zone",
            "tm_gmtoff");

    private static final int EOVERFLOW = 75;
    /** C counts years from 1900, in an int. */
    private static final int LEAST_YEAR = Integer.MIN_VALUE + 1900;

    private static final int VISIBLE = 9;

    static BrokenDown utc(long seconds) {
        return of(instant(seconds).atOffset(ZoneOffset.UTC), 0, "GMT");
    }

    static BrokenDown local(long seconds, TimeZones zones) {
        Instant time = instant(seconds);
        boolean daylight = zones.isDaylight(time);
        return of(zones.at(time), daylight ? 1 : 0, zones.name(daylight));
    }

    private static Instant instant(long seconds) {
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw OsErrors.of(EOVERFLOW);
        }
    }

    private static BrokenDown of(OffsetDateTime t, int daylight, String name) {
        return new BrokenDown(
                t.getYear(),
                t.getMonthValue(),
                t.getDayOfMonth(),
                t.getHour(),
                t.getMinute(),
                t.getSecond(),
                t.getDayOfWeek().getValue() - 1,
                t.getDayOfYear(),
                daylight,
                name,
                t.getOffset().getTotalSeconds());
    }

    PyTuple toStruct() {
        return STRUCT.of(
                (long) year,
                (long) month,
                (long) day,
                (long) hour,
                (long) minute,
                (long) second,
                (long) weekday,
                (long) yearday,
                (long) daylight,
                PyStr.of(zone),
                (long) offset);
    }

    /** The parts that a Python tuple or {@code struct_time} gives, as they are. */
    static BrokenDown from(ThreadState ts, Object tuple, String function) {
        if (!(tuple instanceof PyTuple t)) throw Exceptions.typeError("Tuple or struct_time argument required");
        if (t.size() != VISIBLE) throw Exceptions.typeError("%s(): illegal time tuple argument", function);
        int[] parts = new int[VISIBLE];
        for (int i = 0; i < VISIBLE; i++) parts[i] = Convert.toInt(ts, t.get(i));
        if (parts[0] < LEAST_YEAR) throw Exceptions.overflowError("year out of range");
        boolean struct = t.type() == STRUCT.type();
        return new BrokenDown(
                parts[0],
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                parts[5],
                parts[6],
                parts[7],
                parts[8],
                struct && t.getOwn("tm_zone") instanceof PyStr name ? name.toString() : null,
                struct && t.getOwn("tm_gmtoff") instanceof Long offset ? offset.intValue() : 0);
    }

    /** With what 0 may stand for put in; a ValueError for a part that is out of its range. */
    BrokenDown checked() {
        int m = month == 0 ? 1 : month;
        int d = day == 0 ? 1 : day;
        int y = yearday == 0 ? 1 : yearday;
        requireWithin(m, 1, 12, "month");
        requireWithin(d, 1, 31, "day of month");
        requireWithin(hour, 0, 23, "hour");
        requireWithin(minute, 0, 59, "minute");
        requireWithin(second, 0, 61, "seconds");
        requireWithin(weekday, -1, Integer.MAX_VALUE, "day of week");
        requireWithin(y, 1, 366, "day of year");
        int w = (weekday + 1) % 7 == 0 ? 6 : (weekday + 1) % 7 - 1;
        return new BrokenDown(year, m, d, hour, minute, second, w, y, daylight, zone, offset);
    }

    private static void requireWithin(int value, int least, int most, String name) {
        if (value < least || value > most) throw Exceptions.valueError(name + " out of range");
    }

    /** Seconds since 1970 of this as a local time; parts out of their ranges carry over. */
    long toEpoch(TimeZones zones) {
        try {
            LocalDateTime local = LocalDate.of(year, 1, 1)
                    .plusMonths(month - 1L)
                    .plusDays(day - 1L)
                    .atStartOfDay()
                    .plusHours(hour)
                    .plusMinutes(minute)
                    .plusSeconds(second);
            long seconds = zones.toEpoch(local);
            boolean saved = zones.isDaylight(Instant.ofEpochSecond(seconds));
            int saving = zones.daylightOffset() - zones.standardOffset();
            if (daylight > 0 && !saved) return seconds - saving;
            if (daylight == 0 && saved) return seconds + saving;
            return seconds;
        } catch (DateTimeException e) {
            throw outOfRange();
        }
    }

    private static PyException outOfRange() {
        return Exceptions.overflowError("mktime argument out of range");
    }

    /** The number of the week whose first day is {@code first} (0 for Monday); days before the first week are in week 0. */
    int week(int first) {
        int sinceFirst = Math.floorMod(weekday - first, 7);
        return (yearday - 1 + 7 - sinceFirst) / 7;
    }

    /** The year, then the week, as ISO 8601 counts them. */
    int[] isoWeek() {
        int week = Math.floorDiv(yearday - weekday - 1 + 10, 7);
        if (week < 1) return new int[] {year - 1, weeksIn(year - 1)};
        return week > weeksIn(year) ? new int[] {year + 1, 1} : new int[] {year, week};
    }

    private static int weeksIn(int year) {
        int first = LocalDate.of(year, 1, 1).get(ChronoField.DAY_OF_WEEK);
        boolean leap = LocalDate.of(year, 1, 1).isLeapYear();
        return first == 4 || (first == 3 && leap) ? 53 : 52;
    }
}
