package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.reason.InvalidValue;

/**
 * Maps messages to movements. A message is looked through to its end before its first container is given away, so that
 * one that is miscounted or broken off becomes nothing; a container that is wrong by itself is refused alone.
 */
public final class MessageMapper {

    private final PlaceZones zones;
    private final Indicators indicators;

    public MessageMapper(PlaceZones zones, Indicators indicators) {
        this.zones = zones;
        this.indicators = indicators;
    }

    /** Gives each container of the message to the sink, in order, and answers what the message says of itself. */
    public MessageHeader map(Message message, Sent sent, EarlierReports earlier, Consumer<MappedContainer> sink)
            throws EdiRefused {
        Outline outline = Outline.of(message);
        MessageHeader header = outline.header();
        outline.requireContainers();
        if (header.type().isGrouped()) {
            Segments segments = outline.headerSegments();
            Job job = new Job(header, segments, code(header, segments), sent, earlier);
            message.read(new Grouping(outline, group -> sink.accept(map(job, group))));
        } else {
            mapWhole(message, header, sent, earlier, sink);
        }
        return header;
    }

    private record Job(MessageHeader header, Segments segments, EventCode code, Sent sent, EarlierReports earlier) {}

    private void mapWhole(
            Message message, MessageHeader header, Sent sent, EarlierReports earlier, Consumer<MappedContainer> sink)
            throws EdiRefused {
        List<Segment> all = new ArrayList<>();
        message.read(all::add);
        Segments segments = new Segments(all);
        Job job = new Job(header, segments, indicators.read(segments), sent, earlier);
        segments.all("EQD")
                .map(eqd -> new ContainerGroup(eqd, new Segments(List.of()), new Segments(List.of())))
                .forEach(group -> sink.accept(map(job, group)));
    }

    private EventCode code(MessageHeader header, Segments segments) throws EdiRefused {
        var reported = header.type().reportedBy(header.documentName());
        if (reported.isEmpty()) {
            throw Refusal.of(
                            "UNKNOWN_CODE",
                            "The document name of a " + header.type() + " must be one of "
                                    + header.type().documentNames() + ".",
                            segments.list().get(1).position().at(1, 1))
                    .asException();
        }
        return reported.get();
    }

    private MappedContainer map(Job job, ContainerGroup group) {
        Findings findings = new Findings(group.eqd().position());
        try {
            var mapping = new ContainerMapping(job.header(), job.code(), job.segments(), job.sent(), zones);
            var corrections = new Corrections(job.header(), job.segments(), job.sent(), job.earlier());
            return MappedContainer.of(
                    group, corrections.apply(mapping.read(group, findings), group.eqd(), findings), findings);
        } catch (EdiRefused refused) {
            return MappedContainer.refused(group, refused.refusal(), findings);
        } catch (InvalidValue invalid) {
            return MappedContainer.refused(group, findings.refusal(invalid.reason()), findings);
        }
    }
}
