package org.portolan.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything below {@code portolan} in the configuration.
 *
 * @param administration MSP id of the customs administration whose gateway this is
 * @param connectionProfile a file that says where the peers of organisations are that are given without one here
 * @param organisations by MSP id: the organisations this gateway may sign for, each with its own peer
 * @param demo whether the demonstration's credentials are accepted
 */
@ConfigurationProperties("portolan")
public record GatewaySettings(
        @DefaultValue("portolan") String channel,
        Path data,
        String administration,
        @Nullable Path connectionProfile,
        @DefaultValue Map<String, Organisation> organisations,
        @Nullable Path keysFile,
        @DefaultValue Oauth2 oauth2,
        @DefaultValue("false") boolean demo,
        @DefaultValue Submission submission,
        @DefaultValue Limits limits) {

    public GatewaySettings {
        organisations = Map.copyOf(organisations);
    }

    /** The folder with the identities of an organisation that the gateway signs for. */
    public Path usersFolder(String mspId) {
        return Optional.ofNullable(organisations.get(mspId))
                .map(Organisation::usersFolder)
                .orElseThrow(() -> new IllegalStateException("The gateway does not sign for " + mspId));
    }

    /**
     * An organisation's peer and the folder that holds its users' signing identities.
     *
     * @param peer as {@code host:port}; without it the connection profile says where the organisation's peers are
     * @param tlsCa who issued the peer's TLS certificate
     * @param overrideAuthority the name in the peer's TLS certificate where it differs from the host
     */
    public record Organisation(
            @Nullable String peer,
            @Nullable Path tlsCa,
            @Nullable String overrideAuthority,
            Path usersFolder) {}

    /** Where tokens come from; without either URI no token is accepted. */
    public record Oauth2(
            @Nullable String issuerUri,
            @Nullable String jwkSetUri,
            @Nullable String audience) {

        /** Whether tokens are accepted at all. */
        public boolean configured() {
            return Optional.ofNullable(issuerUri)
                    .or(() -> Optional.ofNullable(jwkSetUri))
                    .isPresent();
        }
    }

    /**
     * How requests become transactions.
     *
     * @param linger how long a single event waits for others to share its transaction
     * @param inFlight transactions of one submitter that may be under way at the same time
     * @param queuedEvents events of one submitter that may wait; more are answered with 503
     * @param commitTimeout how long a caller waits for the commit before the answer is 202
     * @param refusedAfter how long the orderers have to refuse a kept transaction, each time that it is sent, before it
     *     is given up; longer than an orderer keeps what it took
     * @param keepAnswers how long operations and idempotency keys are kept after their outcome is known
     */
    public record Submission(
            @DefaultValue("4ms") Duration linger,
            @DefaultValue("8") int inFlight,
            @DefaultValue("20000") int queuedEvents,
            @DefaultValue("15s") Duration endorseTimeout,
            @DefaultValue("10s") Duration submitTimeout,
            @DefaultValue("30s") Duration commitTimeout,
            @DefaultValue("2s") Duration resubmitAfter,
            @DefaultValue("4m") Duration refusedAfter,
            @DefaultValue("7d") Duration keepAnswers) {}

    /**
     * What one caller may ask of the gateway.
     *
     * @param bodyBytes the largest JSON body
     * @param lineBytes the longest line of a stream
     * @param requestsPerSecond sustained rate of one caller; twice as many may come at once
     * @param missedLookupsPerMinute questions of one trader for containers that are not shown to it; as many may come at once
     * @param bodiesInMemory bytes of JSON bodies that may be in memory at the same time, of all callers
     * @param streams streams and tables of movements that may be under way at the same time, of all callers
     * @param interchanges the same of interchanges
     * @param eventStreams the same of streams of events
     * @param operationsOfCaller operations of one caller that are kept; of more the oldest are forgotten early
     */
    public record Limits(
            @DefaultValue("10485760") int bodyBytes,
            @DefaultValue("65536") int lineBytes,
            @DefaultValue("200") int requestsPerSecond,
            @DefaultValue("60") int missedLookupsPerMinute,
            @DefaultValue("67108864") int bodiesInMemory,
            @DefaultValue("32") int streams,
            @DefaultValue("16") int interchanges,
            @DefaultValue("1000") int eventStreams,
            @DefaultValue("1000000") int operationsOfCaller) {}
}
