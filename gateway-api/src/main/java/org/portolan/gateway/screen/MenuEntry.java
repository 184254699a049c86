package org.portolan.gateway.screen;

import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.records.member.Role;

/**
 * A page that the navigation leads to. A feature declares a bean of it; whoever has none of the roles is not shown it.
 *
 * @param title key of a message
 * @param path such as {@code /page/alarms}
 * @param place where it stands among the others, in ascending order
 */
public record MenuEntry(String title, String path, int place, Set<Role> roles) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Caller reader) {
        return reader.roles().stream().anyMatch(roles::contains);
    }
}
