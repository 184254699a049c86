package org.portolan.gateway.screen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows beside its content; templates know it as {@code screen}.
 *
 * @param reader the id of the key in use, or null before one was entered
 * @param block the last block that the read model contains, or -1
 */
public record Screen(
        Language language,
        String path,
        List<LanguageLink> languages,
        List<MenuEntry> menu,
        @Nullable String reader,
        long block) {

    /** The page at hand in a language. */
    public record LanguageLink(Language language, String address) {}

    /** Whether a path is that of the page at hand. */
    public boolean isAt(String other) {
        return path.equals(other);
    }
}
