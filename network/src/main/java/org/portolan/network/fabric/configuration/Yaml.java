package org.portolan.network.fabric.configuration;

import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;

/** Values as they stand in a YAML file; a text in JSON is one in YAML too. */
final class Yaml {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Yaml() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value.toString());
    }

    static String list(Collection<?> values) {
        return JSON.writeValueAsString(values.stream().map(Object::toString).toList());
    }
}
