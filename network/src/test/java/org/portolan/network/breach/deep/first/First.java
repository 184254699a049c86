package org.portolan.network.breach.deep.first;

import org.portolan.network.breach.deep.second.Second;

/** Goes on to what comes back. */
public record First(Second next) {}
