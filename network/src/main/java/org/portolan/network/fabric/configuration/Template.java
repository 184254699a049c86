package org.portolan.network.fabric.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file with places such as {@code ${address}} in it, to be filled in. */
record Template(String name, String text) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z.]+)}");

    static Template named(String name) throws IOException {
        try (InputStream resource = Template.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no template " + name);
            }
            return new Template(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Every place filled with its value as it is: a caller quotes what needs quotes. */
    byte[] filledWith(Map<String, String> values) {
        String filled = PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("%s needs a value for %s".formatted(name, place.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
        return filled.getBytes(StandardCharsets.UTF_8);
    }
}
