package org.portolan.gateway.edi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.edi.kept.KeptInterchange;
import org.portolan.gateway.edi.kept.KeptInterchange.State;
import org.portolan.gateway.edi.kept.KeptReports;
import org.portolan.gateway.edi.mapping.MessageMapper;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Interchange;
import org.portolan.gateway.edi.syntax.InterchangeHeader;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.gateway.file.PrivateFiles;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.member.MspId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes an interchange: as a file first, so that one which did not arrive whole becomes nothing; then message by message.
 */
@Component
public class EdiIntake {

    private static final int STEP = 64 * 1024;

    private final Services services;
    private final MessageMapper mapper;
    private final JdbcTemplate jdbc;
    private final GatewaySettings settings;
    private final Clock clock;
    private final Shares room;

    EdiIntake(Services services, MessageMapper mapper, JdbcTemplate jdbc, GatewaySettings settings, Clock clock) {
        this.services = services;
        this.mapper = mapper;
        this.jdbc = jdbc;
        this.settings = settings;
        this.room = Shares.of("interchanges", settings.limits().interchanges());
        this.clock = clock;
    }

    /** Handles an interchange to its end and answers under which id its report is kept. */
    String take(WriteRequest request, InputStream in, boolean preview) throws IOException {
        // Asked before anything is read: who may not record at all is told so at once.
        EventJudge judge = services.recording().judge(request);
        room.take(request.caller(), 1, Duration.ofSeconds(10));
        try {
            return keep(request, judge, in, preview);
        } finally {
            room.give(request.caller(), 1);
        }
    }

    private String keep(WriteRequest request, EventJudge judge, InputStream in, boolean preview) throws IOException {
        Path file = PrivateFiles.createTemporary(settings.data().resolve("edi"), "interchange-", ".edi");
        try {
            copy(in, file);
            return handle(request, judge, Interchange.open(file), preview);
        } catch (EdiRefused refused) {
            throw problem(refused.refusals()).exception();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String handle(WriteRequest request, EventJudge judge, Interchange interchange, boolean preview)
            throws IOException {
        InterchangeHeader header = interchange.header();
        boolean check = preview || header.test();
        String id = UUID.randomUUID().toString();
        MspId writer = request.caller().organisation();
        services.interchanges()
                .add(new KeptInterchange(
                        id,
                        request.caller().id(),
                        writer.toString(),
                        header.sender(),
                        header.recipient(),
                        header.controlReference(),
                        clock.instant(),
                        State.RUNNING));
        Optional<ChunkSender> sender = check
                ? Optional.empty()
                : Optional.of(new ChunkSender(
                        id, request, services, settings.submission().inFlight()));
        new InterchangeRun(id, writer, judge, services, new KeptReports(jdbc, writer), sender)
                .handle(interchange, mapper);
        services.interchanges().end(id, check ? State.CHECKED : State.DONE);
        return id;
    }

    private static void copy(InputStream in, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] step = new byte[STEP];
            long length = 0;
            for (int count = read(in, step); count >= 0; count = read(in, step)) {
                length += count;
                if (length > Interchange.LARGEST) {
                    throw Problem.of(
                                    ProblemKind.BODY_TOO_LARGE,
                                    "An interchange may have " + Interchange.LARGEST + " bytes.")
                            .at("body")
                            .exception();
                }
                out.write(step, 0, count);
            }
        }
    }

    private static int read(InputStream in, byte[] step) {
        try {
            return in.read(step);
        } catch (IOException broken) {
            throw Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                    .at("body")
                    .exception();
        }
    }

    private static Problem problem(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        Problem problem = Reasons.problem(first.reason())
                .answeredWith(HttpStatus.UNPROCESSABLE_CONTENT.value())
                .at("body")
                .with("position", first.position().members());
        return refusals.size() == 1
                ? problem
                : problem.with("faults", refusals.stream().map(Refusal::members).toList());
    }
}
