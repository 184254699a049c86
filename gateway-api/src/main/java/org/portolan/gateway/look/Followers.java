package org.portolan.gateway.look;

import java.time.Instant;
import java.util.List;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;

/** The question who is to be told of a look. */
public interface Followers {

    /** The administrations at which traders may follow the container at this time. */
    List<MspId> administrations(ContainerNumber container, Instant at);
}
