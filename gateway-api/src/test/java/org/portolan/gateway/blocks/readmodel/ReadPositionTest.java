package org.portolan.gateway.blocks.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadPositionTest {
    private final ReadPosition position = new ReadPosition();

    @Test
    void the_ledger_ends_where_the_peer_says_while_blocks_are_still_read() {
        position.reached(12);
        position.ledgerEnds(4_000);

        assertThat(position.block()).isEqualTo(12);
        assertThat(position.ledgerEnd()).isEqualTo(4_000);
    }

    @Test
    void the_ledger_ends_with_what_is_read_where_the_peer_was_asked_before() {
        position.ledgerEnds(11);
        position.reached(12);

        assertThat(position.ledgerEnd()).isEqualTo(12);
    }
}
