package org.portolan.records.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void sorts_fields_and_writes_no_blanks() {
        byte[] given =
                "{ \"b\" : [ true , -0 , 17 ] , \"a\" : { \"d\" : \"\\u5929/\\\"\" , \"c\" : {} } }".getBytes(UTF_8);

        assertThat(CanonicalJson.text(StrictJson.value(given)))
                .isEqualTo("{\"a\":{\"c\":{},\"d\":\"天/\\\"\"},\"b\":[true,0,17]}");
    }

    @Test
    void leaves_out_what_is_empty() {
        JsonObject json = JsonObject.builder()
                .put("missing", Optional.empty())
                .putTexts("none", List.of())
                .put("there", Optional.of("x"))
                .build();

        assertThat(CanonicalJson.text(json)).isEqualTo("{\"there\":\"x\"}");
    }

    @Test
    void escapes_only_what_json_demands() {
        assertThat(CanonicalJson.text(new JsonText("\b\t\n\f\r\u0001\u001f\u007f\\\"/é📦")))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0001\\u001f\u007f\\\\\\\"/é📦\"");
    }

    @Test
    void writing_what_was_read_gives_the_same_bytes() {
        String canonical = "{\"a\":[{\"b\":\"x\"},[],-9223372036854775808],\"z\":\"ß\"}";

        assertThat(CanonicalJson.write(StrictJson.value(canonical.getBytes(UTF_8))))
                .isEqualTo(canonical.getBytes(UTF_8));
    }
}
