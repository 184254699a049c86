package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portolan.network.behaviour.FabricNetwork.CN;
import static org.portolan.network.behaviour.FabricNetwork.NZ;
import static org.portolan.network.behaviour.FabricNetwork.SG;

import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.Tag;
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
    /** How soon is logged; the limit only tells going on from never, however busy the machine is. */
    private static final Duration TO_GO_ON = Duration.ofMinutes(3);

    /** How long an operator would look on before it asks which orderer stays behind. */
    private static final Duration TO_LOOK_ON = Duration.ofMinutes(1);

    private static final Duration TO_REFUSE = Duration.ofSeconds(5);

    private RealNetwork network;
    private OrderersInTrouble orderers;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        network = RealNetwork.hostLedgerAlone("/networks/smartbft.yaml", folder);
        orderers = OrderersInTrouble.of(network.layout().orderers());
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
            OrdererInTrouble leader = orderers.awaitLeader(TO_GO_ON);
            leader.kill();

            requireEverybodyGoesOn("the leader was killed", writers);
            assertNothingIsLost(writers);
        }
    }

    @Test
    @Tag("drill")
    void writing_goes_on_while_the_leader_is_dead_and_it_catches_up_when_it_is_back() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = orderers.awaitLeader(TO_GO_ON);
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
    @Tag("drill")
    void writing_goes_on_while_the_leader_is_frozen_and_it_catches_up_when_it_thaws() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = orderers.awaitLeader(TO_GO_ON);
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
    @Tag("drill")
    void an_orderer_with_a_damaged_ledger_harms_nobody_and_joins_again_with_empty_folders() throws Exception {
        try (Writers writers = startedWriters()) {
            OrdererInTrouble leader = orderers.awaitLeader(TO_GO_ON);
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
            OrdererInTrouble leader = orderers.awaitLeader(TO_GO_ON);
            OrdererInTrouble other = orderers.after(leader);
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
        List<OrdererInTrouble> behind = orderers.behind();
        for (OrdererInTrouble orderer : behind) {
            restart(orderer.place());
        }
        return !behind.isEmpty();
    }

    /** Everybody has the same chain, and on it, once, what was acknowledged, and what was not acknowledged at most once. */
    private void assertNothingIsLost(Writers writers) throws Exception {
        writers.goOnFor(100);
        Map<String, List<Block>> ofOrderers = chainsAtOrderers(new Chains(network, height()));
        writers.stop();
        LOG.info("The writers were told {}", writers.summary());
        Chains chains = new Chains(network, height());
        List<Block> reference = chains.atPeer(CN);
        for (Map.Entry<String, List<Block>> each : ofOrderers.entrySet()) {
            Chains.assertSame(
                    each.getKey(),
                    each.getValue(),
                    reference.subList(0, each.getValue().size()));
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
     * While the writers go on: an orderer of Fabric 3.1.5 that lacks the last blocks of a channel on which nothing is
     * written any more was seen to fetch them with the next block only, also when it was started again.
     */
    private Map<String, List<Block>> chainsAtOrderers(Chains chains) throws Exception {
        Map<String, List<Block>> found = new LinkedHashMap<>();
        for (OrdererInTrouble orderer : orderers.all()) {
            found.put(orderer.place().hostName(), chainAt(orderer.place(), chains));
        }
        return found;
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
