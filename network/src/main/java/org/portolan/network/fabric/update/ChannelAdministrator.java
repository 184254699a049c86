package org.portolan.network.fabric.update;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.portolan.network.fabric.orderer.OrdererEndpoint;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.msp.SigningIdentity;

/**
 * Somebody who reads a channel's configuration, signs updates of it and submits them.
 *
 * <pre>{@code
 * ChannelConfiguration current = administrator.configuration();
 * ProposedUpdate proposal = ProposedUpdate.of(current, PublishedMsp.in(current, Msp.load(folder, mspId)));
 * administrator.submit(administrator.sign(proposal), Duration.ofSeconds(30));
 * }</pre>
 */
public final class ChannelAdministrator implements AutoCloseable {

    private final SigningIdentity identity;
    private final ConfigurationSource source;
    private final List<OrdererEndpoint> orderers;
    private final Clock clock;
    private final AutoCloseable connection;

    private ChannelAdministrator(
            SigningIdentity identity,
            ConfigurationSource source,
            List<OrdererEndpoint> orderers,
            Clock clock,
            AutoCloseable connection) {
        this.identity = identity;
        this.source = source;
        this.orderers = List.copyOf(orderers);
        this.clock = clock;
        this.connection = connection;
    }

    /** Relies on what the organisation's own peer says; closes the session when it is closed. */
    public static ChannelAdministrator atPeer(
            PeerSession session,
            String channel,
            SigningIdentity identity,
            List<OrdererEndpoint> orderers,
            Clock clock) {
        ConfigurationSource source = new ConfigurationSource() {
            @Override
            public ChannelConfiguration read() throws PeerRefused, UpdateRefused {
                return ChannelConfiguration.read(session, channel);
            }

            @Override
            public String name() {
                return session.peer();
            }
        };
        return new ChannelAdministrator(identity, source, orderers, clock, session);
    }

    /** For an organisation that runs orderers but no peer. */
    public static ChannelAdministrator atOrderers(
            String channel, SigningIdentity identity, List<OrdererEndpoint> orderers, Clock clock) {
        return new ChannelAdministrator(
                identity, new OrderedConfiguration(channel, orderers, identity, clock), orderers, clock, () -> {});
    }

    /** The organisation that is acted for. */
    public String mspId() {
        return identity.mspId();
    }

    /** Who signs. */
    public SigningIdentity identity() {
        return identity;
    }

    /** The configuration in force. */
    public ChannelConfiguration configuration() throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        return source.read();
    }

    /** The proposal with this administrator's signature, if it still fits the configuration in force. */
    public ProposedUpdate sign(ProposedUpdate proposal)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        proposal.requireFits(configuration());
        return proposal.signedBy(identity);
    }

    /** Has the update ordered; returns the configuration with it once that is in force here. */
    public ChannelConfiguration submit(ProposedUpdate proposal, Duration patience)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        return new UpdateSubmission(source, identity, orderers, clock).submit(proposal, patience);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (Exception e) {
            throw new IllegalStateException("a connection does not end", e);
        }
    }
}
