package org.portolan.records.container.trail;

import org.portolan.records.container.ContainerMovement;

/** A state and the event that led to it. */
record Step(JourneyState state, ContainerMovement cause) {}
