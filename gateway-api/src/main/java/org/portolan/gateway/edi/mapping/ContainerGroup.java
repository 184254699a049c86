package org.portolan.gateway.edi.mapping;

import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.Segment;

/**
 * The segments of one container.
 *
 * @param own those after its EQD
 * @param goods those of goods items that are stowed in it
 */
record ContainerGroup(Segment eqd, Segments own, Segments goods) {}
