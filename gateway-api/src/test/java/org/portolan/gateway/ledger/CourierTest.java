package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.ledger.Courier.UnderWay;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.portolan.records.member.MspId;

class CourierTest {

    @Test
    void a_stop_before_the_start_ends_what_is_to_start_and_not_the_request() {
        var stopped = new CompletableFuture<Boolean>();
        var way = new UnderWay(
                KeptEnvelope.first("ab12", new Submitter(new MspId("CNCustomsMSP"), "officer"), new byte[0]),
                true,
                started -> stopped.complete(Thread.currentThread().isInterrupted()));

        way.stop();
        way.start();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
    }
}
