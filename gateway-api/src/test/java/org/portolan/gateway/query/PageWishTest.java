package org.portolan.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.problem.ProblemException;

class PageWishTest {
    @Test
    void one_entry_more_than_wanted_leads_to_the_next_page() {
        var wish = wish(2, "b");

        assertThat(wish.after()).contains("b");
        assertThat(wish.read()).isEqualTo(3);
        assertThat(wish.page(List.of("c", "d", "e"), last -> last))
                .isEqualTo(new PageWish.Page<>(List.of("c", "d"), Optional.of("d")));
        assertThat(wish.page(List.of("c", "d"), last -> last).next()).isEmpty();
        assertThat(wish.page(List.<String>of(), last -> last).entries()).isEmpty();
    }

    @Test
    void what_has_no_valid_value_is_refused_by_its_name() {
        assertThatThrownBy(() -> wish(0, "b")).hasMessageContaining("\"limit\" must be 1 to 1,000.");
        assertThatThrownBy(() -> wish(1_001, "b")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> wish(1, "?")).hasMessageContaining("\"cursor\" must be the member \"next\"");
    }

    private static PageWish<String> wish(int limit, String cursor) {
        return PageWish.of(
                limit, 1_000, Optional.of(cursor), text -> Optional.of(text).filter(known -> !known.equals("?")));
    }
}
