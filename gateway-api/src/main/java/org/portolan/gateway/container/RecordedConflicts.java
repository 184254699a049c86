package org.portolan.gateway.container;

import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.ConflictId;

/** The question which contradiction an id names; asked before somebody says something to it. */
public interface RecordedConflicts {

    /** The conflict in the container's trail; nothing, too, if the caller may not see that. */
    Optional<Conflict> find(Caller caller, ContainerNumber container, ConflictId id);
}
