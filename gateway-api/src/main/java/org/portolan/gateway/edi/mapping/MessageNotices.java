package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.part.Unread;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Segment;

/** Collects what the sender of a message should know of it as a whole. */
final class MessageNotices {

    private static final String EQUIPMENT = "16";

    private final List<Notice> notices = new ArrayList<>();
    private final Set<Segment> used = new HashSet<>();

    MessageNotices(Message message, Sent sent) {
        sent.notice().ifPresent(notices::add);
        if (message.like() > 0) {
            notices.add(new Notice(
                    "REFERENCE_REPEATED",
                    "UNH has the reference of message " + message.like() + "; was one of them meant to be another?"));
        }
    }

    /** A container used these segments. */
    void used(Set<Segment> segments) {
        used.addAll(segments);
    }

    /** All notices, once the containers are done; {@code segments} are those that belong to no single container. */
    List<Notice> of(Stream<Segment> segments, int containers) {
        List<Segment> all = segments.distinct().toList();
        all.stream().filter(segment -> segment.tag().equals("CNT")).forEach(cnt -> count(cnt, containers));
        notices.addAll(Unread.notices(all.stream(), used::contains));
        return notices;
    }

    private void count(Segment cnt, int containers) {
        if (!cnt.isQualifiedBy(EQUIPMENT)) {
            return;
        }
        String said = cnt.text(1, 2).orElse("");
        if (said.matches("0*" + containers)) {
            used.add(cnt);
        } else {
            notices.add(new Notice(
                    "CONTAINER_COUNT",
                    "CNT+16 does not count the " + containers + " containers that the message has."));
        }
    }
}
