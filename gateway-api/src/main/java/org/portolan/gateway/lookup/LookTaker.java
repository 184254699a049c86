package org.portolan.gateway.lookup;

import org.portolan.records.look.Look;

/** Takes note of looks. It returns at once and never throws: a look is noted, but nobody waits for that. */
public interface LookTaker {
    void taken(Look look);
}
