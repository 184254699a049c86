package org.portolan.gateway.ledger.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.records.member.MspId;

class OrderingServiceTest {

    private static final Submitter PORT = new Submitter(new MspId("CNTXGPortMSP"), "operator");

    @Test
    void nobody_there_is_an_absence() {
        assertThat(
                        OrderingService.isAbsence(
                                Status.Code.UNAVAILABLE,
                                List.of(
                                        "rpc error: code = Unavailable desc = connection refused",
                                        "received unsuccessful response from orderer: status=SERVICE_UNAVAILABLE, info=no leader")))
                .isTrue();
        assertThat(OrderingService.isAbsence(Status.Code.DEADLINE_EXCEEDED, List.of()))
                .isTrue();
    }

    @Test
    void one_request_in_half_a_minute_is_let_through_to_see() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T10:00:00Z"));
        OrderingService ordering =
                new OrderingService(new SimpleMeterRegistry(), ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        ordering.didNotTake(PORT, Status.Code.UNAVAILABLE, List.of());
        assertThatThrownBy(() -> ordering.require(PORT)).isInstanceOf(ProblemException.class);

        now.set(now.get().plusSeconds(30));

        assertThatCode(() -> ordering.require(PORT)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ordering.require(PORT)).isInstanceOf(ProblemException.class);
        ordering.took(PORT);
        assertThatCode(() -> ordering.require(PORT)).doesNotThrowAnyException();
    }

    @Test
    void an_objection_to_one_envelope_does_not_shut_out_the_next() {
        assertThat(OrderingService.isAbsence(
                        Status.Code.UNAVAILABLE,
                        List.of("received unsuccessful response from orderer: status=FORBIDDEN, info=expired")))
                .isFalse();
        assertThat(OrderingService.isAbsence(Status.Code.ABORTED, List.of())).isFalse();
    }

    @Test
    void the_word_of_one_orderer_is_an_objection_where_one_ends_the_attempt() {
        assertThat(OrderingService.objection(
                        Status.Code.ABORTED,
                        "received unsuccessful response from orderer: status=FORBIDDEN, info=expired",
                        List.of()))
                .hasValue("FORBIDDEN");
        assertThat(OrderingService.objection(
                        Status.Code.ABORTED,
                        "received unsuccessful response from orderer: status=NOT_FOUND, info=no such channel",
                        List.of()))
                .isEmpty();
    }

    @Test
    void where_all_are_asked_all_that_answer_must_object() {
        String objects = "received unsuccessful response from orderer: status=BAD_REQUEST, info=too large";
        String absent = "rpc error: code = Unavailable desc = connection refused";

        assertThat(OrderingService.objection(Status.Code.UNAVAILABLE, "no quorum", List.of(objects, objects)))
                .hasValue("BAD_REQUEST");
        assertThat(OrderingService.objection(Status.Code.UNAVAILABLE, "no quorum", List.of(objects, absent)))
                .isEmpty();
        assertThat(OrderingService.objection(Status.Code.UNAVAILABLE, "no orderers", List.of()))
                .isEmpty();
        assertThat(OrderingService.objection(Status.Code.DEADLINE_EXCEEDED, "", List.of(objects)))
                .isEmpty();
    }
}
