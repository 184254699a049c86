package org.portolan.gateway.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.subscription.feed.EventFilter;

class SubscriptionRequestTest {

    @Test
    void types_are_kept_with_the_filter_and_none_are_movements_as_before() {
        var filter = request("WEBHOOK", ",\"types\":[\"certificate.*\"]").filter();
        var before = request("WEBHOOK", "").filter();

        assertThat(EventFilter.read(filter.write())).isEqualTo(filter);
        assertThat(filter.types().named()).containsExactly("certificate.*");
        assertThat(filter.types().movements()).isFalse();
        assertThat(before.write()).isEqualTo("{}");
        assertThat(before.types().movements()).isTrue();
        assertThat(before.types().records()).isFalse();
    }

    @Test
    void a_type_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> request("WEBHOOK", ",\"types\":[\"certificate.isued\"]"))
                .hasMessageContaining("types")
                .hasMessageContaining("certificate.issued")
                .hasMessageContaining("container.movement.recorded");
    }

    @Test
    void forms_of_others_have_no_words_for_records() {
        assertThat(request("DCSA_3", ",\"types\":[\"container.movement.recorded\"]")
                        .filter()
                        .types()
                        .movements())
                .isTrue();
        assertThatThrownBy(() -> request("DCSA_3", ",\"types\":[\"certificate.issued\"]"))
                .hasMessageContaining("must name movements alone");
    }

    private static SubscriptionRequest request(String kind, String more) {
        var body = "{\"kind\":\"%s\",\"url\":\"https://example.org/hook\"%s}".formatted(kind, more);
        return SubscriptionRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
