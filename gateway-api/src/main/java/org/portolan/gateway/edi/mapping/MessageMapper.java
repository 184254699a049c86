package org.portolan.gateway.edi.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.portolan.gateway.edi.group.ContainerGroup;
import org.portolan.gateway.edi.group.Grouping;
import org.portolan.gateway.edi.part.Findings;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.ReasonCode;

/**
 * Maps messages to movements. A message is looked through to its end before its first container is given away, so that
 * one that is miscounted or broken off becomes nothing; a container that is wrong by itself is refused alone.
 */
public final class MessageMapper {

    private static final Set<String> OWN = Set.of("EQN", "SEL", "MEA", "DIM", "TMP", "RNG", "DGS");

    private final PlaceZones zones;
    private final Indicators indicators;

    public MessageMapper(PlaceZones zones, Indicators indicators) {
        this.zones = zones;
        this.indicators = indicators;
    }

    /** Gives each container of the message to the sink, in order, and answers what the message says of itself. */
    public MappedMessage map(Message message, Sent sent, EarlierReports earlier, Consumer<MappedContainer> sink)
            throws EdiRefused {
        Outline outline = new Outline();
        Findings whole = new Findings(message.position());
        boolean isRead = whole.part(() -> outline.readFrom(message)).isPresent();
        Optional<MessageHeader> read = outline.hasHeader() ? whole.part(outline::header) : Optional.empty();
        if (isRead) {
            whole.part(outline::requireContainers);
        }
        Optional<EventCode> code = read.filter(known -> known.type().isGrouped())
                .flatMap(known -> whole.part(() -> code(known, outline.headerSegments())));
        whole.requireNone();
        MessageHeader header = read.orElseThrow();
        MessageNotices notices = new MessageNotices(message, sent);
        Consumer<MappedContainer> counted = container -> {
            notices.used(container.used());
            sink.accept(container);
        };
        List<Segment> shared = header.type().isGrouped()
                ? mapGroups(message, outline, new Told(header, code.orElseThrow(), sent, earlier), counted)
                : mapWhole(message, header, sent, earlier, counted);
        return new MappedMessage(header, notices.of(shared.stream(), outline.containers()));
    }

    /** What all containers of a message have in common. */
    private record Told(MessageHeader header, EventCode code, Sent sent, EarlierReports earlier) {
        Job about(Segments segments) {
            return new Job(header, segments, code, sent, earlier);
        }
    }

    private record Job(MessageHeader header, Segments segments, EventCode code, Sent sent, EarlierReports earlier) {}

    private List<Segment> mapGroups(Message message, Outline outline, Told told, Consumer<MappedContainer> sink)
            throws EdiRefused {
        List<Job> job = new ArrayList<>();
        Grouping first = new Grouping(outline.headerSegments(), outline.order(), outline.containers(), group -> {});
        if (outline.stowsBehindContainers()) {
            message.read(first);
        }
        Grouping grouping = first.again(group -> sink.accept(map(job.getFirst(), group)));
        job.add(told.about(grouping.header()));
        message.read(grouping);
        List<Segment> shared = new ArrayList<>(grouping.header().list());
        shared.addAll(grouping.rest());
        return shared;
    }

    /** In a response of customs all that is said concerns all containers, but for what stands right behind an EQD. */
    private List<Segment> mapWhole(
            Message message, MessageHeader header, Sent sent, EarlierReports earlier, Consumer<MappedContainer> sink)
            throws EdiRefused {
        List<Segment> shared = new ArrayList<>();
        List<ContainerGroup> groups = new ArrayList<>();
        List<Segment> own = new ArrayList<>();
        message.read(segment -> {
            if (segment.tag().equals("EQD")) {
                own.clear();
                own.add(segment);
            } else if (!own.isEmpty() && OWN.contains(segment.tag())) {
                own.add(segment);
                groups.removeLast();
            } else {
                shared.add(segment);
                own.clear();
            }
            if (!own.isEmpty()) {
                List<Segment> behind = own.subList(1, own.size());
                groups.add(
                        new ContainerGroup(own.getFirst(), new Segments(behind), new Segments(List.of()), List.of()));
            }
        });
        Segments segments = new Segments(shared);
        Findings findings = new Findings(shared.getFirst().position());
        Job job = new Job(header, segments, indicators.read(segments, findings), sent, earlier);
        groups.forEach(group -> {
            MappedContainer mapped = map(job, group);
            findings.used().forEach(mapped.findings()::use);
            sink.accept(mapped);
        });
        return shared;
    }

    private EventCode code(MessageHeader header, List<Segment> segments) throws EdiRefused {
        var reported = header.type().reportedBy(header.documentName());
        if (reported.isEmpty()) {
            throw Refusal.of(
                            ReasonCode.UNKNOWN_CODE,
                            "The document name of a " + header.type() + " must be one of "
                                    + header.type().documentNames() + ".",
                            segments.get(1).position().at(1, 1))
                    .asException();
        }
        return reported.get();
    }

    private MappedContainer map(Job job, ContainerGroup group) {
        Findings findings = new Findings(group.eqd().position());
        var mapping = new ContainerMapping(job.header(), job.code(), job.segments(), job.sent(), zones);
        var corrections = new Corrections(job.header(), job.segments(), job.sent(), job.earlier());
        corrections.mark(findings);
        try {
            return MappedContainer.of(
                    group, corrections.apply(mapping.read(group, findings), group.eqd(), findings), findings);
        } catch (EdiRefused refused) {
            return MappedContainer.refused(group, refused.refusals(), findings);
        } catch (InvalidValue invalid) {
            return MappedContainer.refused(
                    group, invalid.reasons().stream().map(findings::refusal).toList(), findings);
        }
    }
}
