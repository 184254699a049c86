package org.portolan.gateway.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.page.shown.ContainerShown;

/**
 * What a page says to one number.
 *
 * @param problem key of a message that takes what was typed, or null
 */
record Answer(
        NumberEntered entered,
        Optional<ContainerShown> container,
        @Nullable String problem) {}
