package org.portolan.records.breach.back;

import org.portolan.records.breach.Breaches;

/** Needs what needs it. */
public record Back(Breaches.Circle circle) {}
