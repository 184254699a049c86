package org.portolan.gateway.subscription;

import java.time.Instant;
import org.portolan.gateway.access.Caller;

/** Who subscribed, as it was when it last asked for something. */
public record Owner(Caller caller, Instant seen) {}
