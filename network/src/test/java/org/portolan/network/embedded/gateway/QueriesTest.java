package org.portolan.network.embedded.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.embedded.gateway.Calls.evaluate;
import static org.portolan.network.embedded.gateway.Calls.ledger;
import static org.portolan.network.embedded.gateway.Calls.submit;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.SharedNetwork;

class QueriesTest {
    private final Gateway gateway = SharedNetwork.network().gateway(CN, "officer");
    private final Contract contract = ledger(gateway);

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_range_comes_in_the_order_of_the_keys_however_many_messages_it_takes() throws Exception {
        submit(contract, "putBatch", "ranged", "251", "v");

        assertThat(evaluate(contract, "range", "ranged", "ranged~").lines())
                .hasSize(251)
                .isSorted()
                .first()
                .isEqualTo("ranged000000=v");
    }

    @Test
    void a_range_excludes_its_end() throws Exception {
        submit(contract, "putBatch", "ends", "5", "v");

        assertThat(evaluate(contract, "range", "ends000001", "ends000003").lines())
                .containsExactly("ends000001=v", "ends000002=v");
    }

    @Test
    void pages_follow_one_another_by_their_bookmarks() throws Exception {
        submit(contract, "putBatch", "paged", "5", "v");

        assertThat(evaluate(contract, "page", "paged", "paged~", "2", ""))
                .isEqualTo("paged000000=v\npaged000001=v|2|paged000002");
        assertThat(evaluate(contract, "page", "paged", "paged~", "2", "paged000002"))
                .isEqualTo("paged000002=v\npaged000003=v|2|paged000004");
        assertThat(evaluate(contract, "page", "paged", "paged~", "2", "paged000004"))
                .isEqualTo("paged000004=v|1|");
    }

    @Test
    void a_page_may_hold_more_than_one_batch() throws Exception {
        submit(contract, "putBatch", "wide", "300", "v");

        assertThat(evaluate(contract, "page", "wide", "wide~", "250", "")).endsWith("|250|wide000250");
    }

    @Test
    void a_transaction_that_pages_may_not_write() {
        assertThatThrownBy(() -> submit(contract, "pageAndPut", "paged", "paged~", "2", "", "result"))
                .isInstanceOfSatisfying(
                        EndorseException.class,
                        e -> assertThat(e.getDetails().getFirst().getMessage())
                                .contains("Unsuccessful response received"));
    }

    @Test
    void composite_keys_are_found_by_their_first_attributes() throws Exception {
        submit(contract, "putComposite", "movement", "a", "CSQU3054383", "2026-11-20", "1");
        submit(contract, "putComposite", "movement", "b", "CSQU3054383", "2026-11-21", "2");
        submit(contract, "putComposite", "movement", "c", "MSCU6639870", "2026-11-20", "3");

        assertThat(evaluate(contract, "byComposite", "movement", "CSQU3054383").lines())
                .containsExactly("CSQU3054383,2026-11-20,1=a", "CSQU3054383,2026-11-21,2=b");
    }

    @Test
    void simple_ranges_do_not_show_composite_keys() throws Exception {
        submit(contract, "putComposite", "hidden", "a", "x");

        assertThat(evaluate(contract, "range", "", "")).doesNotContain("hidden");
    }

    @Test
    void history_tells_every_write_the_newest_first() throws Exception {
        submit(contract, "put", "told", "one");
        submit(contract, "put", "told", "two");
        submit(contract, "delete", "told");

        assertThat(evaluate(contract, "history", "told").lines()).containsExactly("deleted", "two", "one");
    }

    @Test
    void rich_queries_are_refused() {
        assertThatThrownBy(() -> evaluate(contract, "rich", "{\"selector\":{}}"))
                .hasStackTraceContaining("Unsuccessful response received");
    }
}
