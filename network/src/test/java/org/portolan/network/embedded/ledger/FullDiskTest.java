package org.portolan.network.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ordering.Orderer;
import org.portolan.network.embedded.ordering.SubmissionRefused;

class FullDiskTest {
    @TempDir
    Path directory;

    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private TestChannel network;
    private Channel channel;
    private Orderer orderer;

    @BeforeEach
    void start() {
        network = new TestChannel(directory);
        open();
    }

    private void open() {
        channel = Channel.open(directory.resolve("small disk"), network.settings(), left::get);
        orderer = Orderer.start(channel, network.msps(), network.ordererIdentity());
    }

    @AfterEach
    void stop() {
        close();
        network.close();
    }

    private void close() {
        orderer.close();
        channel.close();
    }

    private SignedTransaction transaction(String key) {
        return network.transaction(Results.in("movement").put(key, "1"), TestChannel.CN, TestChannel.SG);
    }

    private CompletableFuture<CommittedStatus> submit(SignedTransaction transaction) throws SubmissionRefused {
        CompletableFuture<CommittedStatus> wait =
                channel.awaitCommit(transaction.id()).orTimeout(20, TimeUnit.SECONDS);
        orderer.submit(transaction.envelope());
        return wait;
    }

    @Test
    void refuses_loudly_when_the_disk_is_full_and_goes_on_after_a_restart_with_space() throws Exception {
        CommittedStatus before = submit(transaction("before")).get();
        SignedTransaction unlucky = transaction("unlucky");
        left.set(1_000_000);

        CompletableFuture<CommittedStatus> wait = submit(unlucky);

        assertThatThrownBy(wait::get).isInstanceOf(ExecutionException.class).hasMessageContaining("full");
        assertThat(orderer.ready()).isFalse();
        assertThat(channel.status(before.transactionId())).contains(before);
        assertThatThrownBy(() -> orderer.submit(transaction("after").envelope()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(Status.SERVICE_UNAVAILABLE));

        close();
        left.set(Long.MAX_VALUE);
        open();

        assertThat(channel.status(unlucky.id())).isEmpty();
        assertThat(submit(unlucky).get().code()).isEqualTo(TxValidationCode.VALID);
    }
}
