package org.portolan.gateway.owned.view.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Days between two, both included, by which records are looked for that have a word for their day and another one for its
 * month and its year.
 *
 * @param day the word for the day
 * @param period the word for month and year
 */
public record Days(String day, String period, LocalDate from, LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    /** Up to how many single days are looked for in place of their month. */
    private static final int FEW = 7;

    public Days {
        if (to.isBefore(from)) {
            throw new InvalidValue(Reason.of(ReasonCode.CONTRADICTION, "must not leave the end before the beginning"));
        }
    }

    /** All days of this century; others are on no record. */
    public static Days all(String day, String period) {
        return new Days(day, period, FIRST, LAST);
    }

    /** Of these only those that are not before. */
    public Days since(LocalDate first) {
        return new Days(day, period, first, to);
    }

    /** Of these only those that are not after. */
    public Days until(LocalDate last) {
        return new Days(day, period, from, last);
    }

    /** Words of which each record of these days has exactly one, and of others at most few. */
    List<Sight.Named> words() {
        List<Sight.Named> words = new ArrayList<>();
        var next = from;
        while (!next.isAfter(to)) {
            var month = YearMonth.from(next);
            var end = earlier(month.atEndOfMonth(), to);
            var endOfYear = LocalDate.of(next.getYear(), 12, 31);
            if (next.getDayOfYear() == 1 && !endOfYear.isAfter(to)) {
                words.add(new Sight.Named(period, Integer.toString(next.getYear())));
                end = endOfYear;
            } else if (next.plusDays(FEW).isAfter(end)) {
                next.datesUntil(end.plusDays(1)).forEach(each -> words.add(new Sight.Named(day, each.toString())));
            } else {
                words.add(new Sight.Named(period, month.toString()));
            }
            next = end.plusDays(1);
        }
        return words;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
