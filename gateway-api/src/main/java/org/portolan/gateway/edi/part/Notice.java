package org.portolan.gateway.edi.part;

/**
 * Something that the sender should know of a container that was nevertheless taken: what was assumed or left out.
 *
 * @param code stable and machine-readable, such as {@code TIME_ZONE}
 */
public record Notice(String code, String sentence) {}
