package org.portolan.gateway.command.send;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.portolan.gateway.command.telling.Progress;
import org.portolan.gateway.command.telling.Unanswered;
import org.portolan.gateway.file.FileTrouble;

/** Posts a file to a gateway. */
final class FileSender {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final GatewayOptions options;

    FileSender(GatewayOptions options) {
        this.options = options;
    }

    /** Sends the file and returns what the gateway answered. */
    HttpResponse<String> send(Path file, String address, String contentType) throws IOException {
        try {
            FileTrouble.refuseUnreadable(file);
        } catch (IOException unreadable) {
            throw SendFailed.unsent("The file cannot be sent: " + unreadable.getMessage() + ".", unreadable);
        }
        Progress progress = new Progress(System.err, Clock.systemUTC(), System.console() != null);
        HttpRequest.Builder request = HttpRequest.newBuilder(options.gateway.resolve(address))
                .timeout(PATIENCE)
                .header("X-API-Key", options.key())
                .header("Content-Type", contentType)
                .POST(CountedFile.of(file, progress));
        if (options.idempotencyKey != null) {
            request.header("Idempotency-Key", options.idempotencyKey);
        }
        HttpResponse<String> answer = answer(request.build());
        progress.say("The gateway answered with status " + answer.statusCode() + ".");
        return answer;
    }

    /** What stands at an address of the gateway. */
    HttpResponse<String> fetch(String address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(options.gateway.resolve(address))
                .timeout(PATIENCE)
                .header("X-API-Key", options.key())
                .build();
        return answer(request);
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SendFailed.unknown("Interrupted.", stopped);
        } catch (IOException unanswered) {
            String sentence =
                    "The gateway does not answer: " + Unanswered.words(options.gateway.base(), unanswered) + ".";
            throw Unanswered.isUnsent(unanswered)
                    ? SendFailed.unsent(sentence, unanswered)
                    : SendFailed.unknown(sentence, unanswered);
        }
    }
}
