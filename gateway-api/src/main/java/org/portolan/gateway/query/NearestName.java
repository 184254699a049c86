package org.portolan.gateway.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which parameter somebody meant who wrote another: by what other interfaces call it, or by its letters. */
public final class NearestName {
    /** What other interfaces call the same things. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("at", "asOf"),
            Map.entry("date", "asOf"),
            Map.entry("time", "asOf"),
            Map.entry("when", "asOf"),
            Map.entry("number", "container"),
            Map.entry("language", "lang"),
            Map.entry("locale", "lang"),
            Map.entry("dryrun", "preview"),
            Map.entry("dry-run", "preview"),
            Map.entry("dry_run", "preview"),
            Map.entry("validateonly", "preview"),
            Map.entry("test", "preview"),
            Map.entry("size", "limit"),
            Map.entry("pagesize", "limit"),
            Map.entry("per_page", "limit"),
            Map.entry("page", "cursor"),
            Map.entry("offset", "cursor"),
            Map.entry("next", "cursor"));

    private NearestName() {}

    /** The name that was most likely meant, if one is near. */
    public static Optional<String> to(String written, Collection<String> names) {
        String small = written.toLowerCase(Locale.ROOT);
        var meant = Optional.ofNullable(OTHER_WORDS.get(small)).filter(names::contains);
        return meant.or(() -> org.portolan.records.text.NearestName.to(written, names));
    }
}
