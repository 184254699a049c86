package org.portolan.network.embedded.ordering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.validation.BlockValidator;
import org.portolan.network.msp.ChannelMsps;
import org.portolan.network.msp.SigningIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders the envelopes of one channel and commits them block by block, in one thread of its own. */
public final class Orderer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Orderer.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Channel channel;
    private final SubmissionCheck check;
    private final SubmissionQueue queue = new SubmissionQueue();
    private final BlockCutter cutter;
    private final BlockCommitter committer;
    private final Thread thread;

    private Orderer(Channel channel, ChannelMsps msps, SigningIdentity identity) {
        this.channel = channel;
        this.check = new SubmissionCheck(channel.settings(), msps);
        this.cutter = new BlockCutter(channel.settings().batch());
        this.committer =
                new BlockCommitter(channel, new BlockValidator(channel.settings(), msps), new BlockAssembler(identity));
        this.thread = new Thread(this::run, "orderer-" + channel.settings().channel());
    }

    /** The identity is one of an orderer organisation; it signs the blocks. */
    public static Orderer start(Channel channel, ChannelMsps msps, SigningIdentity identity) {
        Orderer orderer = new Orderer(channel, msps, identity);
        orderer.thread.start();
        return orderer;
    }

    /** Returns when the envelope is queued, which is no promise that it becomes valid. Waits for nothing: a full queue refuses. */
    public void submit(Envelope envelope) throws SubmissionRefused {
        check.check(envelope);
        Optional<String> trouble = channel.trouble();
        if (trouble.isPresent()) {
            throw new SubmissionRefused(Status.SERVICE_UNAVAILABLE, trouble.get());
        }
        if (!queue.offer(envelope)) {
            throw new SubmissionRefused(Status.SERVICE_UNAVAILABLE, "too many transactions wait for their block");
        }
    }

    /** Whether envelopes are taken; false for ever once a block could not be written. */
    public boolean ready() {
        return thread.isAlive() && channel.trouble().isEmpty();
    }

    private void run() {
        try {
            while (!queue.isDrained()) {
                order();
            }
            commitPending();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("ordering stops, nothing more is taken", e);
            if (channel.trouble().isEmpty()) {
                channel.stop("ordering stopped: " + e, e);
            }
        }
    }

    /** One batch at most waits for its time-out; the time runs from its first envelope. */
    private void order() throws InterruptedException {
        Optional<Envelope> first = queue.poll(IDLE);
        if (first.isEmpty()) {
            return;
        }
        long deadline = System.nanoTime() + channel.settings().batch().timeout().toNanos();
        commitAll(cutter.add(first.get()));
        while (cutter.hasPending()) {
            Optional<Envelope> next = queue.poll(Duration.ofNanos(deadline - System.nanoTime()));
            if (next.isEmpty()) {
                commitPending();
                return;
            }
            List<List<Envelope>> full = cutter.add(next.get());
            if (!full.isEmpty()) {
                deadline =
                        System.nanoTime() + channel.settings().batch().timeout().toNanos();
                commitAll(full);
            }
        }
    }

    private void commitAll(List<List<Envelope>> batches) {
        batches.forEach(committer::commit);
    }

    private void commitPending() {
        if (cutter.hasPending()) {
            committer.commit(cutter.cut());
        }
    }

    /** Commits what is queued, then stops. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
