package org.portolan.network.fabric.connection;

import io.grpc.Status;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells why a node gave no answer, where gRPC would speak of its own parts. */
public final class Unanswered {
    private static final String TLS =
            "; see whether the address is that node's, and whether the file holds the authority of its TLS certificate";

    private Unanswered() {}

    /**
     * What was tried in vain, at which address, and what to check; nothing where a node answered, which has words of its
     * own.
     */
    public static Optional<String> words(Throwable failure, String address, Path authority, Duration patience) {
        Status.Code code = Status.fromThrowable(failure).getCode();
        if (code == Status.Code.DEADLINE_EXCEEDED) {
            return Optional.of(silent(address, patience));
        }
        if (code != Status.Code.UNAVAILABLE) {
            return Optional.empty();
        }
        return causes(failure)
                .flatMap(cause -> ofCause(cause, address, authority, patience).stream())
                .findFirst();
    }

    /** Without an answer in the time that was given. */
    public static String silent(String address, Duration patience) {
        return ("%s did not answer within %d s; see whether the node runs there, whether it is stopped or overloaded, and"
                        + " whether a firewall lies between")
                .formatted(address, patience.toSeconds());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).skip(1);
    }

    private static Optional<String> ofCause(Throwable cause, String address, Path authority, Duration patience) {
        String said = String.valueOf(cause.getMessage());
        return switch (cause) {
            case SSLException _ when said.contains("handshake timed out") -> Optional.of(silent(address, patience));
            case SSLException _
            when said.contains("not an SSL/TLS record") ->
                Optional.of(address + " does not speak TLS; see whether the port is the node's own");
            case CertPathBuilderException _, CertPathValidatorException _ ->
                Optional.of(address + " shows a TLS certificate that " + authority + " does not vouch for" + TLS);
            case CertificateException _
            when causes(cause).findAny().isEmpty() ->
                Optional.of(address + " shows a TLS certificate that is not its own (" + said + ")" + TLS);
            case UnknownHostException _, UnresolvedAddressException _ ->
                Optional.of("the name in " + address + " is not known to this machine; see whether it is written right,"
                        + " and what its name service says");
            case ConnectException _ when said.contains("timed out") -> Optional.of(silent(address, patience));
            case ConnectException _ ->
                Optional.of("nobody listens at " + address
                        + "; see whether the node runs, and whether the address is right");
            case NoRouteToHostException _ ->
                Optional.of("no network leads to " + address + "; see whether the address is right");
            default -> Optional.empty();
        };
    }
}
