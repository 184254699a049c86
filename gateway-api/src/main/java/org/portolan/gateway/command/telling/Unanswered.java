package org.portolan.gateway.command.telling;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says in words why a server gave no answer: the HTTP client's exceptions often say nothing, or {@code null}. */
public final class Unanswered {

    private Unanswered() {}

    /** Such as {@code nobody listens at http://127.0.0.1:8080}. */
    public static String words(URI server, IOException failure) {
        if (isIn(failure, UnresolvedAddressException.class) || isIn(failure, UnknownHostException.class)) {
            return "the name " + server.getHost() + " is not known";
        }
        return switch (failure) {
            case HttpConnectTimeoutException _ -> server + " cannot be reached: nothing answers there in time";
            case HttpTimeoutException _ -> server + " took the request and gave no answer in time";
            case ConnectException refused -> refused(server, refused);
            case SSLException stranger -> tls(server, stranger);
            case ProtocolException _ -> "what listens at " + server + " does not speak HTTP";
            default -> server + " ended the connection without a whole answer" + said(failure);
        };
    }

    /** Whether the request cannot have reached anybody. */
    public static boolean isUnsent(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLException
                || failure instanceof UnknownHostException;
    }

    private static String refused(URI server, ConnectException refused) {
        return said(refused).isEmpty() || said(refused).contains("refused")
                ? "nobody listens at " + server
                : server + " cannot be reached" + said(refused);
    }

    private static String tls(URI server, SSLException stranger) {
        if (isIn(stranger, CertPathBuilderException.class)) {
            return server + " shows a certificate of an authority that this machine does not trust";
        }
        if (isIn(stranger, CertificateException.class)) {
            return server + " shows a certificate that is not for " + server.getHost() + " or does not hold now"
                    + said(stranger);
        }
        boolean plain = said(stranger).contains("plaintext") || said(stranger).contains("nsupported or unrecognized");
        return plain
                ? "what listens at " + server + " does not speak TLS; is it meant to be http:// and not https://?"
                : "TLS with " + server + " fails" + said(stranger);
    }

    private static String said(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
                .filter(message -> !message.isBlank())
                .findFirst()
                .map(message -> " (" + message.strip().replaceAll("\\s+", " ") + ")")
                .orElse("");
    }

    private static boolean isIn(Throwable failure, Class<? extends Exception> kind) {
        return causes(failure).anyMatch(kind::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
