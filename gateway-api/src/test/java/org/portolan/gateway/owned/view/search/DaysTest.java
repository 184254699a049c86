package org.portolan.gateway.owned.view.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.records.reason.InvalidValue;

class DaysTest {
    private static final Days ALL = Days.all("issued", "issuedIn");

    @Test
    void a_long_time_is_looked_through_by_years_months_and_a_few_days() {
        assertThat(words("2024-11-28", "2026-02-10"))
                .containsExactly(
                        "issued=2024-11-28",
                        "issued=2024-11-29",
                        "issued=2024-11-30",
                        "issuedIn=2024-12",
                        "issuedIn=2025",
                        "issuedIn=2026-01",
                        "issuedIn=2026-02");
    }

    @Test
    void a_day_is_looked_for_by_itself() {
        assertThat(words("2026-11-20", "2026-11-20")).containsExactly("issued=2026-11-20");
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        var begun = ALL.since(LocalDate.parse("2026-11-20"));

        assertThatThrownBy(() -> begun.until(LocalDate.parse("2026-11-19"))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void each_day_has_exactly_one_of_the_words() {
        for (int length = 0; length < 1_500; length += 7) {
            var first = LocalDate.of(2023, 6, 1).plusDays(length * 3L % 800);
            var last = first.plusDays(length);
            var words = words(first.toString(), last.toString());

            for (var day : List.of(first, first.plusDays(length / 2), last)) {
                assertThat(Stream.of("issued=" + day, "issuedIn=" + YearMonth.from(day), "issuedIn=" + day.getYear()))
                        .filteredOn(words::contains)
                        .hasSize(1);
            }
        }
    }

    private static List<String> words(String first, String last) {
        return ALL.since(LocalDate.parse(first)).until(LocalDate.parse(last)).words().stream()
                .map(named -> named.word() + "=" + named.value())
                .toList();
    }
}
