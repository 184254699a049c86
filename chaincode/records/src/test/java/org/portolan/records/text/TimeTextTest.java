package org.portolan.records.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.Refusals.reasonOf;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:15:00+08:00, 2026-11-20T08:15:00+08:00",
        "2026-11-20T08:15:00.5+08:00, 2026-11-20T08:15:00.500+08:00",
        "2026-11-20T08:15:00.000-05:30, 2026-11-20T08:15:00-05:30",
        "2026-11-20T08:15:00+00:00, 2026-11-20T08:15:00Z",
        "2028-02-29T23:59:59.999Z, 2028-02-29T23:59:59.999Z",
        "2026-11-20T08:15:00.123456+08:00, 2026-11-20T08:15:00.123+08:00",
        "2026-11-20T08:15:00.123456789Z, 2026-11-20T08:15:00.123Z",
        "2026-11-20T08:15:00.000999999999999Z, 2026-11-20T08:15:00Z",
        "2026-11-20T08:15:00+0800, 2026-11-20T08:15:00+08:00",
        "2026-11-20T08:15:00+08, 2026-11-20T08:15:00+08:00",
        "2026-11-20T08:15:00.5-0330, 2026-11-20T08:15:00.500-03:30",
        "2026-11-20T08:15:00-00:00, 2026-11-20T08:15:00Z",
        "2026-11-20t08:15:00z, 2026-11-20T08:15:00Z",
    })
    void keeps_the_offset_and_has_one_normal_form(String given, String normal) {
        assertThat(TimeText.write(TimeText.read(given))).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T08:15:00",
                "2026-11-20T08:15+08:00",
                "2026-11-20 08:15:00+08:00",
                "2026-11-20T08:15:00.Z",
                "2026-11-20T08:15:00+8",
                "2026-11-20T08:15:00 08:00",
                "2026-11-20T08:15:00+08:60",
                "2026-11-20T24:00:00Z",
                "2026-11-20T23:59:60Z",
                "2026-02-29T08:15:00Z",
                "2026-11-20T08:15:00+15:00",
                "2026-11-20T08:15:00+08:00[Asia/Shanghai]",
                "1999-11-20T08:15:00Z",
                "+2026-11-20T08:15:00Z",
                "２026-11-20T08:15:00Z",
                "yesterday",
                ""
            })
    void refuses_times_that_are_not_exact(String text) {
        assertThat(reasonOf(() -> TimeText.read(text)).code()).isEqualTo("TIME");
    }

    @ParameterizedTest
    @CsvSource({
        "1999-11-20T08:15:00Z, must be a time of this century",
        "2026-11-20T08:15:00.5, must end with its offset",
        "2026-11-20T08:15:00+15:00, must have an offset of whole minutes",
        "2026-02-29T08:15:00Z, names a day",
        "20.11.2026, must be a time with its offset",
        "2026-11-20T08:15:00;5Z, must have a point before the fraction",
        "2026-11-20T24:00:00Z, must be before 24:00",
        "2026-12-31T23:59:60Z, must not name a leap second",
        "2026-11-20T08:15+08:00, must have its seconds",
        "2026-11-20T08:15, must have its seconds",
        "2026-11-20 08:15:00Z, must have a T",
        "2026-11-20, must have a time of day",
        "20261120T081500Z, must have hyphens",
    })
    void says_which_rule_a_time_breaks(String text, String sentence) {
        assertThat(reasonOf(() -> TimeText.read(text.replace(';', ','))).sentence())
                .startsWith(sentence);
    }

    @Test
    void reads_a_time_of_any_century_with_all_its_digits_where_times_are_only_compared() {
        assertThat(TimeText.readExactly("1999-11-20T08:15:00.123456789+0800"))
                .isEqualTo(OffsetDateTime.parse("1999-11-20T08:15:00.123456789+08:00"));
    }

    @Test
    void sortable_times_sort_as_instants_do() {
        String earlier = TimeText.sortable(OffsetDateTime.parse("2026-11-20T08:15:00+08:00"));
        String later = TimeText.sortable(OffsetDateTime.parse("2026-11-20T01:00:00.5Z"));

        assertThat(earlier).isEqualTo("2026-11-20T00:15:00.000Z").isLessThan(later);
    }

    @Test
    void refuses_to_write_what_could_not_be_read() {
        assertThat(reasonOf(() -> TimeText.require("at", OffsetDateTime.parse("2026-11-20T08:15:00.000001Z")))
                        .field())
                .isEqualTo("at");
        assertThat(reasonOf(() -> TimeText.require("at", OffsetDateTime.parse("2026-11-20T08:15:00+17:00")))
                        .code())
                .isEqualTo("TIME");
        assertThat(reasonOf(() -> TimeText.require("at", OffsetDateTime.parse("2026-11-20T08:15:00+08:00:30")))
                        .code())
                .isEqualTo("TIME");
    }

    @Test
    void reads_days() {
        assertThat(TimeText.readDay("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(reasonOf(() -> TimeText.readDay("2026-02-29")).code()).isEqualTo("DATE");
        assertThat(reasonOf(() -> TimeText.readDay("20260229")).code()).isEqualTo("DATE");
    }
}
