package org.portolan.gateway.origin.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Texts of agreements that parties complete and sign: what published sources say, and of which figures nobody is sure. They
 * bind nobody, and no certificate is judged by them.
 */
@Component
public final class ReadyMadeAgreements {
    private final List<ReadyMade> texts;

    ReadyMadeAgreements() {
        try {
            this.texts = Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:/agreements/*.json"))
                    .map(ReadyMade::read)
                    .sorted(Comparator.comparing(ReadyMade::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The texts of agreements cannot be read", unreadable);
        }
    }

    /** By the names of the agreements. */
    public List<ReadyMade> all() {
        return texts;
    }

    /**
     * One text.
     *
     * @param unconfirmed the paths in the text of what is not sure
     * @param agreement the text without its parties and its version
     */
    public record ReadyMade(String source, List<String> unconfirmed, JsonObject agreement) {

        private static ReadyMade read(Resource resource) {
            try {
                var file = (JsonObject) StrictJson.value(resource.getContentAsByteArray());
                return new ReadyMade(
                        text(file, "source"),
                        field(file, "unconfirmed", JsonArray.class).items().stream()
                                .map(path -> ((JsonText) path).text())
                                .toList(),
                        field(file, "agreement", JsonObject.class));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(resource + " cannot be read", unreadable);
            }
        }

        public ReadyMade {
            unconfirmed = List.copyOf(unconfirmed);
        }

        /** The name of the agreement, as certificates bear it. */
        public String name() {
            return text(agreement, "agreementId");
        }

        /** What the agreement calls itself. */
        public String title() {
            return text(agreement, "title");
        }

        private static String text(JsonObject object, String field) {
            return field(object, field, JsonText.class).text();
        }

        private static <V extends JsonValue> V field(JsonObject object, String name, Class<V> type) {
            return type.cast(Objects.requireNonNull(object.fields().get(name), name));
        }
    }
}
