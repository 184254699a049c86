package org.portolan.gateway.visitor.room;

import org.portolan.gateway.visitor.Host;

/** Whom a stranger knows, and who knows its own host. */
public record Guest(Host host) {}
