package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.digest.Digest;
import org.portolan.records.origin.agreement.AgreementId;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.TradeAgreement;
import org.portolan.records.text.TimeText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the agreements by which certificates are judged, for anybody. */
@RestController
@Tag(name = "Certificates of origin")
final class AgreementListController {
    private static final int MOST = 500;

    private final ReadableAgreements readable;
    private final ReadyMadeAgreements readyMade;
    private final Clock clock;

    AgreementListController(ReadableAgreements readable, ReadyMadeAgreements readyMade, Clock clock) {
        this.readable = readable;
        this.readyMade = readyMade;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/origin-agreements", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "listAgreements",
            summary = "List the agreements on origin that parties have signed",
            description =
                    "Needs no key. A certificate is judged by the version of its agreement that is `IN_FORCE` on the"
                            + " day of its issue; ask for that day to see it.")
    ResponseEntity<AgreementAnswer> list(
            @RequestParam @Parameter(description = "Only the versions of this agreement", example = "CHINA-NZ")
                    Optional<String> agreement,
            @RequestParam
                    @Parameter(description = "The day whose `state` is told; today without", example = "2026-11-20")
                    @Schema(type = "string", format = "date")
                    Optional<String> on,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, Optional::of);
        var wanted = agreement.map(text -> AddressPart.read("agreement", text, AgreementId::new));
        var day =
                on.map(text -> AddressPart.read("on", text, TimeText::readDay)).orElseGet(this::today);
        var known = readable.all().stream()
                .filter(signed ->
                        wanted.map(signed.text().agreementId()::equals).orElse(true))
                .toList();
        var page = wish.among(known, AgreementListController::cursor);
        return Answer.unkept(AgreementAnswer.of(page, known, day));
    }

    @GetMapping(path = "/api/v1/origin-agreements/ready-made", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "readyMadeAgreements",
            summary = "Texts of known agreements, for parties to complete and sign",
            description =
                    "Needs no key. They bind nobody: add `parties` and `version`, mend what is `unconfirmed`, and have"
                            + " each party send the text.")
    ResponseEntity<ReadyMadeAnswer> readyMade() {
        return Answer.unkept(ReadyMadeAnswer.of(readyMade.all()));
    }

    /** What names a text: its digest. */
    private static String cursor(SignedAgreement signed) {
        return Digest.of(TradeAgreement.SHAPE.write(signed.text())).hex();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
