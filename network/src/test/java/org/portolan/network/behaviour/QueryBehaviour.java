package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;

import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;

/** Ranges, pages, composite keys, history, and many keys in one message. */
interface QueryBehaviour extends Behaviour {

    @Test
    default void a_thousand_writes_fit_in_one_transaction_singly_and_as_a_batch() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putMany", "single", "1000", "x");
            submit(ledger(china), "putBatch", "batch", "1000", "y");

            assertThat(evaluate(ledger(china), "range", "single", "single~").lines())
                    .hasSize(1000);
            assertThat(evaluate(ledger(china), "range", "batch", "batch~").lines())
                    .hasSize(1000)
                    .isSorted()
                    .first()
                    .isEqualTo("batch000000=y");
        }
    }

    @Test
    default void many_values_are_read_in_one_message() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putBatch", "many", "3", "z");

            assertThat(evaluate(ledger(china), "getMany", "many000000", "absent", "many000002"))
                    .isEqualTo("z\n\nz");
        }
    }

    @Test
    default void a_range_excludes_its_end() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putBatch", "ends", "5", "v");

            assertThat(evaluate(ledger(china), "range", "ends000001", "ends000003")
                            .lines())
                    .containsExactly("ends000001=v", "ends000002=v");
        }
    }

    @Test
    default void pages_follow_one_another_by_their_bookmarks() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putBatch", "paged", "5", "v");

            assertThat(evaluate(ledger(china), "page", "paged", "paged~", "2", ""))
                    .isEqualTo("paged000000=v\npaged000001=v|2|paged000002");
            assertThat(evaluate(ledger(china), "page", "paged", "paged~", "2", "paged000004"))
                    .isEqualTo("paged000004=v|1|");
        }
    }

    @Test
    default void a_page_may_hold_more_than_one_batch() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putBatch", "wide", "300", "v");

            assertThat(evaluate(ledger(china), "page", "wide", "wide~", "250", ""))
                    .endsWith("|250|wide000250");
        }
    }

    @Test
    default void a_transaction_that_pages_may_not_write() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> submit(ledger(china), "pageAndPut", "paged", "paged~", "2", "", "result"))
                    .isInstanceOfSatisfying(
                            EndorseException.class,
                            e -> assertThat(e.getDetails().getFirst().getMessage())
                                    .contains("Unsuccessful response received"));
        }
    }

    @Test
    default void composite_keys_are_found_by_their_first_attributes_and_by_no_simple_range() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "putComposite", "movement", "a", "CSQU3054383", "2026-11-20", "1");
            submit(ledger(china), "putComposite", "movement", "b", "CSQU3054383", "2026-11-21", "2");
            submit(ledger(china), "putComposite", "movement", "c", "MSCU6639870", "2026-11-20", "3");

            assertThat(evaluate(ledger(china), "byComposite", "movement", "CSQU3054383")
                            .lines())
                    .containsExactly("CSQU3054383,2026-11-20,1=a", "CSQU3054383,2026-11-21,2=b");
            assertThat(evaluate(ledger(china), "range", "", "")).doesNotContain("MSCU6639870");
        }
    }

    @Test
    default void history_tells_every_write_the_newest_first() throws Exception {
        try (Gateway china = network().gateway(CN, "officer")) {
            submit(ledger(china), "put", "told", "one");
            submit(ledger(china), "put", "told", "two");
            submit(ledger(china), "delete", "told");

            assertThat(evaluate(ledger(china), "history", "told").lines()).containsExactly("deleted", "two", "one");
        }
    }

    @Test
    default void rich_queries_are_refused() {
        try (Gateway china = network().gateway(CN, "officer")) {
            assertThatThrownBy(() -> evaluate(ledger(china), "rich", "{\"selector\":{}}"))
                    .hasStackTraceContaining("Unsuccessful response received");
        }
    }
}
