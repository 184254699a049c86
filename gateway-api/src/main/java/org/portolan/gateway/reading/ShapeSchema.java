package org.portolan.gateway.reading;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** What shapes say of themselves in JSON Schema, in the words of the library that writes the description. */
public final class ShapeSchema {

    private ShapeSchema() {}

    /** A schema that may be changed. */
    public static Schema<?> of(JsonObject definition) {
        try {
            return Json31.mapper().readValue(CanonicalJson.write(definition), Schema.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
