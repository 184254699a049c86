package org.portolan.contracts.circle;

import org.portolan.contracts.breach.Breaches;

/** Needs what needs it. */
public record Back(Breaches.Circle circle) {}
