package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.testnetwork.OnFabric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four orderers that run SmartBFT fail while every organisation writes; after each failure all chains are compared. */
@OnFabric
@Timeout(420)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrdererFailureTest implements Behaviour {
    private static final Logger LOG = LoggerFactory.getLogger(OrdererFailureTest.class);
    private static final List<String> MEMBERS = List.of(CN, SG, NZ);
    private static final int QUORUM = 3;
    /** How soon is logged; the limit only tells going on from never, however busy the machine is. */
    private static final Duration TO_GO_ON = Duration.ofMinutes(3);

    /** How long an operator would look on before it asks which orderer stays behind. */
    private static final Duration TO_LOOK_ON = Duration.ofMinutes(1);

    private static final Duration TO_REFUSE = Duration.ofSeconds(5);

    private RealNetwork network;
    private List<OrdererInTrouble> orderers;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.start("/networks/smartbft.yaml", folder);
        orderers =
                network.layout().orderers().stream().map(OrdererInTrouble::new).toList();
    }

    @AfterAll
    void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @Test
    void writing_goes_on_when_the_leader_is_killed_and_started_again() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = leader();
            leader.kill();

            requireEverybodyGoesOn("the leader was killed", writers);
            assertNothingIsLost(writers);
        }
    }

    @Test
    void writing_goes_on_while_the_leader_is_dead_and_it_catches_up_when_it_is_back() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = leader();
            ProcessHandle starter = leader.killForLong();
            try {
                requireEverybodyGoesOn("the leader died", writers);
            } finally {
                leader.comeBack(starter);
            }
            assertNothingIsLost(writers);
        }
    }

    @Test
    void writing_goes_on_while_the_leader_is_frozen_and_it_catches_up_when_it_thaws() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = leader();
            ProcessHandle program = leader.freeze();
            try {
                requireEverybodyGoesOn("the leader froze", writers);
            } finally {
                leader.thaw(program);
            }
            assertNothingIsLost(writers);
        }
    }

    @Test
    void an_orderer_with_a_damaged_ledger_harms_nobody_and_joins_again_with_empty_folders() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = leader();
            ProcessHandle starter = leader.killForLong();
            leader.damageLedger(FabricNetwork.CHANNEL);
            leader.comeBack(starter);

            try {
                requireEverybodyGoesOn("the leader's ledger was damaged", writers);
                eventually()
                        .untilAsserted(() -> assertThat(network.logOf(leader.place()))
                                .as("which block is found damaged depends on where the half of the file ends")
                                .containsPattern("(?m)^panic: "));
            } finally {
                network.processes().hold(leader.place().hostName());
                leader.deleteData();
                network.processes().release(leader.place().hostName(), TO_GO_ON);
            }
            assertNothingIsLost(writers);
        }
    }

    @Test
    void with_two_orderers_down_submitters_are_refused_at_once_and_writing_resumes_when_one_is_back() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = leader();
            OrdererInTrouble other = orderers.get((orderers.indexOf(leader) + 1) % orderers.size());
            ProcessHandle starterOfLeader = leader.killForLong();
            try {
                ProcessHandle starterOfOther = other.killForLong();
                try {
                    requireRefusals(writers);
                } finally {
                    other.comeBack(starterOfOther);
                }
                requireEverybodyGoesOn("one of two orderers came back", writers);
            } finally {
                leader.comeBack(starterOfLeader);
            }
            assertNothingIsLost(writers);
        }
    }

    private void requireRefusals(Writers writers) throws Exception {
        long begun = System.nanoTime();
        try (Gateway china = network.gateway(CN, "officer")) {
            Transaction late = endorse(ledger(china), "put", "late", "x");
            Awaitility.await()
                    .atMost(TO_REFUSE)
                    .untilAsserted(() -> assertThatThrownBy(late::submitAsync)
                            .isInstanceOfSatisfying(
                                    SubmitException.class,
                                    e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE)));
        }
        Awaitility.await()
                .atMost(TO_GO_ON)
                .untilAsserted(() -> assertThat(writers.refusedSince(begun)).containsAll(MEMBERS));
        assertThat(writers.acknowledgedSince(begun)).isEmpty();
    }

    private Writers startedWriters() throws Exception {
        Writers writers = new Writers(network);
        writers.start();
        requireEverybodyGoesOn("the writers started", writers);
        return writers;
    }

    /** Whom three of the four follow. */
    private OrdererInTrouble leader() {
        return Awaitility.await()
                .atMost(TO_GO_ON)
                .until(this::leaderOfQuorum, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<OrdererInTrouble> leaderOfQuorum() throws InterruptedException {
        List<Integer> followed = new ArrayList<>();
        for (OrdererInTrouble orderer : orderers) {
            orderer.leader().ifPresent(followed::add);
        }
        return followed.stream()
                .filter(leader -> Collections.frequency(followed, leader) >= QUORUM)
                .findFirst()
                .map(orderers::get);
    }

    /** Each organisation is told of the commit of a transaction that it began after what happened. */
    private void requireEverybodyGoesOn(String what, Writers writers) throws Exception {
        long happened = System.nanoTime();
        try {
            awaitEverybody(writers, happened, TO_LOOK_ON);
        } catch (ConditionTimeoutException standstill) {
            if (!restartThoseThatStayBehind()) {
                throw standstill;
            }
            awaitEverybody(writers, happened, TO_GO_ON);
        }
        LOG.info("All were writing {} ms after {}", (System.nanoTime() - happened) / 1_000_000, what);
    }

    private static void awaitEverybody(Writers writers, long happened, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () -> assertThat(writers.acknowledgedSince(happened)).containsAll(MEMBERS));
    }

    /** Whether an orderer that answers had fewer blocks than another, a minute after all others stood still too. */
    private boolean restartThoseThatStayBehind() throws Exception {
        Map<OrdererInTrouble, Long> committed = new LinkedHashMap<>();
        for (OrdererInTrouble orderer : orderers) {
            orderer.committedBlock().ifPresent(block -> committed.put(orderer, block));
        }
        long last = committed.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean behind = false;
        for (Map.Entry<OrdererInTrouble, Long> each : committed.entrySet()) {
            if (each.getValue() < last) {
                restart(each.getKey().place());
                behind = true;
            }
        }
        return behind;
    }

    /** Everybody has the same chain, and on it, once, what was acknowledged, and what was not acknowledged at most once. */
    private void assertNothingIsLost(Writers writers) throws Exception {
        writers.goOnFor(100);
        writers.stop();
        LOG.info("The writers were told {}", writers.summary());
        Chains chains = new Chains(network, height());
        List<Block> reference = chains.atPeer(CN);
        for (OrdererInTrouble orderer : orderers) {
            Chains.assertSame(orderer.place().hostName(), chainAt(orderer.place(), chains), reference);
        }
        for (String mspId : MEMBERS) {
            List<Block> chain = chains.atPeer(mspId);
            Chains.assertSame(mspId, chain, reference);
            Map<String, Integer> committed = Chains.validTransactions(chain);
            assertThat(committed.keySet()).containsAll(writers.acknowledged().keySet());
            assertThat(committed.values()).containsOnly(1);
            assertThat(keysAt(mspId)).containsAll(writers.acknowledged().values());
        }
    }

    /**
     * On starved cores an orderer of Fabric 3.1.5 that falls behind during a change of view may take part no more, though
     * it runs: {@code doctor} tells it, and who operates it restarts it.
     */
    private List<Block> chainAt(OrdererPlace orderer, Chains chains) throws Exception {
        try {
            return chains.atOrderer(orderer, TO_LOOK_ON);
        } catch (TimeoutException hung) {
            restart(orderer);
            return chains.atOrderer(orderer, TO_GO_ON);
        }
    }

    private void restart(OrdererPlace orderer) throws Exception {
        LOG.warn("{} stays behind and is restarted", orderer.hostName());
        network.processes().restart(orderer.hostName(), TO_GO_ON);
    }

    private long height() throws Exception {
        long height = 0;
        for (String mspId : MEMBERS) {
            try (Gateway gateway = network.gateway(mspId, "officer")) {
                height = Math.max(height, chain(gateway).getHeight());
            }
        }
        return height;
    }

    private Set<String> keysAt(String mspId) throws Exception {
        try (Gateway gateway = network.gateway(mspId, "officer")) {
            return evaluate(ledger(gateway), "range", "load-", "load-~")
                    .lines()
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public FabricNetwork network() {
        return network;
    }
}
