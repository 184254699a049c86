package org.portolan.gateway.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.Projection;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class BlockFollowerTest {
    private final TestDatabase database = TestDatabase.h2();
    private final TestChain chain = new TestChain("portolan");
    private final TestPeer peer = new TestPeer(chain);
    private final Seen seen = new Seen();
    private final ReadModel readModel = newReadModel(List.of());
    private BlockFollower follower = new BlockFollower(peer, readModel, seen);

    @AfterEach
    void close() throws Exception {
        follower.close();
        database.close();
    }

    @Test
    void follows_blocks_as_they_come() {
        follower.start();
        peer.add(TestTransaction.by("CNCustomsMSP"));
        await().untilAsserted(() -> assertThat(seen.blocks).containsExactly(0L, 1L));

        peer.add(TestTransaction.by("CNCustomsMSP"));

        await().untilAsserted(() -> assertThat(seen.blocks).containsExactly(0L, 1L, 2L));
        assertThat(follower.state()).isInstanceOf(FollowerState.Following.class);
        assertThat(readModel.checkpoint().orElseThrow().block()).isEqualTo(2);
    }

    @Test
    void is_behind_until_it_has_what_the_peer_had_when_it_began() throws Exception {
        var held = new CountDownLatch(1);
        var slow = newReadModel(List.of((block, refusals) -> {
            if (block.number() == 2) {
                awaitIt(held);
            }
        }));
        peer.add(TestTransaction.by("CNCustomsMSP"));
        peer.add(TestTransaction.by("CNCustomsMSP"));
        follower = new BlockFollower(peer, slow, seen);
        follower.start();

        await().untilAsserted(() -> assertThat(seen.blocks).containsExactly(0L, 1L));
        await().untilAsserted(() -> assertThat(follower.state()).isInstanceOf(FollowerState.Behind.class));
        assertThat(follower.state().reason()).startsWith("Block 1 is kept of 2");
        assertThat(new FollowerHealth(follower).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(seen.heights).containsExactly(3L);
        held.countDown();

        await().until(() -> follower.state() instanceof FollowerState.Following);
        assertThat(new FollowerHealth(follower).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void follows_a_peer_that_does_not_tell_its_height() {
        peer.answerNothing();

        follow(2);

        assertThat(follower.state()).isInstanceOf(FollowerState.Following.class);
        assertThat(seen.heights).isEmpty();
    }

    private static void awaitIt(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void takes_up_after_the_last_block_kept() {
        follow(1);
        follower.close();
        seen.blocks.clear();
        peer.add(TestTransaction.by("CNCustomsMSP"));

        follower = new BlockFollower(peer, readModel, seen);
        follower.start();

        await().untilAsserted(() -> assertThat(seen.blocks).containsExactly(2L));
    }

    @Test
    void comes_back_when_the_peer_does() {
        follow(1);
        peer.goAway(true);
        await().until(() -> follower.state() instanceof FollowerState.Waiting);

        peer.goAway(false);
        peer.add(TestTransaction.by("CNCustomsMSP"));

        await().untilAsserted(() -> assertThat(seen.blocks).containsExactly(0L, 1L, 2L));
    }

    @Test
    void stops_at_another_chain_and_says_why() {
        follow(1);
        follower.close();
        peer.serve(new TestChain("another"));

        follower = new BlockFollower(peer, readModel, seen);
        follower.start();

        await().untilAsserted(() -> assertThat(follower.state()).isInstanceOf(FollowerState.Stopped.class));
        assertThat(follower.state().reason()).contains("Block 0", "demands");
        assertThat(new FollowerHealth(follower).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(new FollowerHealth(follower).health().getDetails())
                .containsEntry("reason", follower.state().reason());
    }

    @Test
    void stops_when_the_block_at_its_checkpoint_was_exchanged() {
        follow(1);
        follower.close();
        var forked = new TestChain("portolan");
        forked.add(TestTransaction.by("SGCustomsMSP"));
        peer.serve(forked);

        follower = new BlockFollower(peer, readModel, seen);
        follower.start();

        await().untilAsserted(() -> assertThat(follower.state()).isInstanceOf(FollowerState.Stopped.class));
        assertThat(follower.state().reason()).contains("Block 1");
    }

    @Test
    void keeps_nothing_of_a_block_that_cannot_be_projected() {
        var failing = newReadModel(List.of((block, refusals) -> {
            if (block.number() == 1) {
                throw new IllegalStateException("disk full");
            }
        }));
        follower = new BlockFollower(peer, failing, seen);
        follower.start();
        peer.add(TestTransaction.by("CNCustomsMSP"));

        await().until(() -> follower.state().reason().contains("disk full"));

        assertThat(failing.checkpoint().orElseThrow().block()).isZero();
    }

    private void follow(int more) {
        follower.start();
        for (int count = 0; count < more; count++) {
            peer.add(TestTransaction.by("CNCustomsMSP"));
        }
        await().untilAsserted(() -> assertThat(seen.blocks).hasSize(more + 1));
    }

    private ReadModel newReadModel(List<Projection> projections) {
        return new ReadModel(
                JdbcClient.create(database.source()),
                new TransactionTemplate(new JdbcTransactionManager(database.source())),
                projections);
    }

    private static final class Seen implements FollowerListener {
        private final List<Long> blocks = new CopyOnWriteArrayList<>();

        private final List<Long> heights = new CopyOnWriteArrayList<>();

        @Override
        public void peerHas(long height) {
            heights.add(height);
        }

        @Override
        public void reached(long block) {}

        @Override
        public void kept(BlockContent content, Refusals refusals) {
            blocks.add(content.number());
        }
    }
}
