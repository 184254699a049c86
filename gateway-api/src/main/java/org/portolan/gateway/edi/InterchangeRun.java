package org.portolan.gateway.edi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.edi.kept.KeptMessage;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.portolan.gateway.edi.mapping.EarlierReports;
import org.portolan.gateway.edi.mapping.MappedContainer;
import org.portolan.gateway.edi.mapping.MappedMessage;
import org.portolan.gateway.edi.mapping.MessageHeader;
import org.portolan.gateway.edi.mapping.MessageMapper;
import org.portolan.gateway.edi.mapping.Sent;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Interchange;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/** Handles one interchange from its first message to its last, in memory that does not grow with it. */
final class InterchangeRun {

    private static final int KEPT_AT_ONCE = 500;

    private final String id;
    private final MspId writer;
    private final EventJudge judge;
    private final Services services;
    private final EarlierReports earlier;
    private final Optional<ChunkSender> sender;
    private final List<KeptResult> known = new ArrayList<>();
    private EventChunk chunk = new EventChunk();
    private int number;

    /** Without a sender nothing is recorded, and the report says what would be. */
    InterchangeRun(
            String id,
            MspId writer,
            EventJudge judge,
            Services services,
            EarlierReports earlier,
            Optional<ChunkSender> sender) {
        this.id = id;
        this.writer = writer;
        this.judge = sender.isPresent() ? judge : judge.previewing();
        this.services = services;
        this.earlier = earlier;
        this.sender = sender;
    }

    void handle(Interchange interchange, MessageMapper mapper) throws IOException {
        for (Message.Place place : interchange.messages()) {
            Message message = interchange.message(place);
            handle(message, interchange, mapper);
        }
        flush();
        sender.ifPresent(ChunkSender::await);
        services.results().add(id, known);
    }

    private void handle(Message message, Interchange interchange, MessageMapper mapper) {
        Digest digest = message.digest();
        Sent sent = new Sent(interchange.header().sender(), interchange.header().prepared(), digest);
        try {
            MappedMessage mapped = mapper.map(message, sent, earlier, container -> take(message.number(), container));
            MessageHeader header = mapped.header();
            services.messages()
                    .add(
                            id,
                            new KeptMessage(
                                    message.number(),
                                    Optional.of(header.reference()),
                                    Optional.of(header.title()),
                                    Optional.of(header.documentNumber()),
                                    digest.hex(),
                                    Optional.empty(),
                                    services.json().notices(mapped.notices())),
                            message.bytes());
        } catch (EdiRefused refused) {
            services.messages().add(id, refused(message, digest, refused.refusals()), message.bytes());
        }
    }

    private KeptMessage refused(Message message, Digest digest, List<Refusal> refusals) {
        return new KeptMessage(
                message.number(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                digest.hex(),
                Optional.of(services.json().fault(refusals)),
                Optional.empty());
    }

    private void take(int message, MappedContainer container) {
        List<JudgedEvent> judged =
                container.movements().stream().map(judge::judge).toList();
        List<Reason> reasons = judged.stream()
                .filter(Unfit.class::isInstance)
                .flatMap(event -> ((Unfit) event).reasons().stream())
                .toList();
        if (container.refusal().isPresent() || !reasons.isEmpty()) {
            keep(Entry.refused(
                    ++number, message, reasons.isEmpty() ? container : container.refused(reasons), services.json()));
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < judged.size(); index++) {
            ContainerMovement movement = container.movements().get(index);
            entries.add(new Entry(++number, message, container, movement, (Fit) judged.get(index), writer));
        }
        if (sender.isEmpty()) {
            entries.forEach(entry -> keep(entry.result(ResultStatus.CHECKED, services.json())));
            return;
        }
        chunk.add(entries);
        if (chunk.isFull()) {
            flush();
        }
    }

    private void keep(KeptResult result) {
        known.add(result);
        if (known.size() == KEPT_AT_ONCE) {
            services.results().add(id, known);
            known.clear();
        }
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            EventChunk full = chunk;
            sender.ifPresent(sending -> sending.send(full));
            chunk = new EventChunk();
        }
    }
}
