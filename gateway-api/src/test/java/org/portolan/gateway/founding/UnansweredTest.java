package org.portolan.gateway.founding;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the network and the gateway share no code, and yet say the same of a node that gave no answer. */
class UnansweredTest {
    private static final String ADDRESS = "peer0.example:7051";
    private static final Path AUTHORITY = Path.of("ca.pem");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @MethodSource("failures")
    void says_what_the_programs_of_the_network_say(Throwable failure) {
        assertThat(Unanswered.words(failure, ADDRESS, AUTHORITY, PATIENCE))
                .isEqualTo(
                        org.portolan.network.fabric.connection.Unanswered.words(failure, ADDRESS, AUTHORITY, PATIENCE));
    }

    static Stream<Throwable> failures() {
        return Stream.concat(
                Stream.of(Status.DEADLINE_EXCEEDED, Status.UNAVAILABLE, Status.ABORTED, Status.PERMISSION_DENIED)
                        .map(Status::asException),
                Stream.of(
                                new SSLException("handshake timed out"),
                                new SSLException("not an SSL/TLS record: 485454"),
                                new SSLException("closed"),
                                handshake(new CertPathBuilderException("unable to find a path")),
                                handshake(new CertPathValidatorException("the path does not hold")),
                                handshake(new CertificateException("No name matching peer0.example found")),
                                new UnknownHostException("peer0.example"),
                                new UnresolvedAddressException(),
                                new ConnectException("Connection timed out"),
                                new ConnectException("Connection refused"),
                                new NoRouteToHostException("No route to host"),
                                new IOException("Connection reset"))
                        .map(cause -> Status.UNAVAILABLE.withCause(cause).asException()));
    }

    private static SSLException handshake(Exception cause) {
        return (SSLException) new SSLHandshakeException("General OpenSslEngine problem").initCause(cause);
    }
}
