package org.portolan.gateway.origin.view.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.portolan.records.origin.CertificateOfOrigin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The forms that are known; a certificate of any other agreement has a plain one. */
@Component
final class FormSheets {
    private final List<FormSheet> known;
    private final FormSheet plain;

    FormSheets(JsonMapper mapper) {
        this.known = List.of(
                read(mapper, "rcep"),
                read(mapper, "atiga-form-d"),
                read(mapper, "acfta-form-e"),
                read(mapper, "aanzfta"),
                read(mapper, "china-nz"));
        this.plain = read(mapper, "plain");
    }

    FormSheet of(CertificateOfOrigin certificate) {
        return known.stream()
                .filter(sheet -> sheet.isFor(certificate))
                .findFirst()
                .orElse(plain);
    }

    private static FormSheet read(JsonMapper mapper, String name) {
        String path = "/forms/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(FormSheets.class.getResourceAsStream(path), path)) {
            return mapper.readValue(in, FormSheet.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
