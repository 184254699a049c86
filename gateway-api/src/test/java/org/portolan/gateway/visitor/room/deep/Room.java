package org.portolan.gateway.visitor.room.deep;

import java.util.Optional;
import org.portolan.gateway.visitor.room.Guest;

/** Who may be in it knows its host, who knows it. */
public record Room(Optional<Guest> guest) {}
