package org.portolan.gateway.edi.mapping;

import java.util.List;
import org.portolan.gateway.edi.part.Notice;

/** What a message says of itself, and what of it became nothing though it concerns no single container. */
public record MappedMessage(MessageHeader header, List<Notice> notices) {
    public MappedMessage {
        notices = List.copyOf(notices);
    }
}
