package org.portolan.records.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void the_lines_that_changed_are_shown_without_the_others() {
        assertThat(TextChange.of("a\nb\nc\nd\n", "a\nx\ny\nd\n")).isEqualTo("from line 2 on:\n- b\n- c\n+ x\n+ y");
    }

    @Test
    void of_many_lines_the_first_are_shown() {
        assertThat(TextChange.of("", "x\n".repeat(30)))
                .startsWith("from line 1 on:\n+ x\n")
                .endsWith("\n+ and 10 lines more");
    }

    @Test
    void nothing_is_shown_where_nothing_changed_and_something_where_only_the_end_of_the_line_did() {
        assertThat(TextChange.of("a\n", "a\n")).isEmpty();
        assertThat(TextChange.of("a\n", "a")).isNotEmpty();
    }
}
