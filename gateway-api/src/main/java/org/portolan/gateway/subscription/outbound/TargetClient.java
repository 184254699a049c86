package org.portolan.gateway.subscription.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * Sends one request and tells what came of it. The whole exchange has a time limit, of the answer only the status, one
 * header and a short body count, and a redirect is an answer like others.
 */
public final class TargetClient implements AutoCloseable {
    private static final int READ_AT_MOST = 64 * 1024;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final CloseableHttpClient client;
    private final Duration limit;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("target-timer").factory());

    TargetClient(CloseableHttpClient client, Duration limit) {
        this.client = client;
        this.limit = limit;
    }

    /** Never throws for what the target does. */
    public TargetAnswer send(TargetRequest request) {
        var sent = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(sent::setHeader);
        if (request.body().length > 0) {
            sent.setEntity(new ByteArrayEntity(request.body(), ContentType.parse(request.type())));
        }
        var late = new AtomicBoolean();
        var end = timer.schedule(
                () -> {
                    late.set(true);
                    sent.cancel();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(null, sent, null);
            // The status counts; a body that breaks off or never ends changes nothing of it.
            return TargetAnswer.of(response.getCode(), retryAfter(response), body(sent, response));
        } catch (IOException failed) {
            return TargetAnswer.none(late.get() ? "TIMEOUT" : outcome(failed));
        } catch (RuntimeException unusable) {
            // The client's library throws these for addresses that it cannot use: no other attempt will go better.
            return TargetAnswer.none("NO_CONNECTION");
        } finally {
            end.cancel(false);
        }
    }

    /** Reads a short answer to its end, so that the connection can serve again; a long one costs the connection. */
    private static byte[] body(HttpUriRequestBase sent, ClassicHttpResponse response) {
        try (response) {
            var content =
                    response.getEntity() == null ? null : response.getEntity().getContent();
            byte[] body = content == null ? new byte[0] : content.readNBytes(READ_AT_MOST);
            if (body.length < READ_AT_MOST) {
                return body;
            }
            sent.cancel();
        } catch (IOException broken) {
            sent.cancel();
        }
        return new byte[0];
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(Header::getValue)
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static String outcome(IOException failed) {
        return switch (failed) {
            // A name that is not known and one that leads where it must not are the same to whoever asks.
            case UnknownHostException unknown -> "NO_SUCH_HOST";
            case SSLException untrusted -> "TLS";
            case InterruptedIOException slow -> "TIMEOUT";
            default -> "NO_CONNECTION";
        };
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        client.close();
    }
}
