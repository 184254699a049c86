package org.portolan.gateway.access.address;

import java.util.List;

/** Who may write at the addresses of a kind of record, as its rules have it; a bean of the kind's own. */
@FunctionalInterface
public interface KindWriting {
    /** For every address at which the kind is written. */
    List<WritingRoles> roles();
}
