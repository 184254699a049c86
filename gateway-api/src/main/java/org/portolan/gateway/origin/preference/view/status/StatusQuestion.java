package org.portolan.gateway.origin.preference.view.status;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** Which certificates somebody asks about, in the order of the answers; none of them twice. */
record StatusQuestion(List<Named> certificates) {
    static final int MOST = 1_000;
    private static final String CERTIFICATES = "certificates";

    static final Shape<StatusQuestion> SHAPE = Shape.of(question -> {
        var certificates = question.list(CERTIFICATES, 1, MOST, Named.SHAPE, StatusQuestion::certificates);
        return taken -> new StatusQuestion(taken.of(certificates));
    });

    /** One certificate by who issued it, an MSP id or a country, and its number. */
    record Named(String issuer, CertificateNumber number) {
        private static final int COUNTRY_LETTERS = 2;

        private static final Shape<Named> SHAPE = Shape.of(named -> {
            var issuer = named.required("issuer", TextForm.of(Named::checked), Named::issuer);
            var number = named.required("number", CertificateNumber.TEXT, Named::number);
            return taken -> new Named(taken.of(issuer), taken.of(number));
        });

        private static String checked(String issuer) {
            Function<String, Object> form = issuer.length() == COUNTRY_LETTERS ? CountryCode::new : MspId::new;
            return form.apply(issuer).toString();
        }
    }

    StatusQuestion {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || certificates.size() > MOST) {
            throw new InvalidValue(Reason.at(CERTIFICATES, ReasonCode.LIST_SIZE, "must name 1 to 1,000 certificates"));
        }
        Set<Named> before = new HashSet<>();
        for (int place = 0; place < certificates.size(); place++) {
            if (!before.add(certificates.get(place))) {
                throw new InvalidValue(Reason.at(
                        CERTIFICATES + "[" + place + "]", ReasonCode.LIST_SIZE, "must not stand in the list before"));
            }
        }
    }

    /** The same for readers of the description. */
    @Schema(name = "CertificateStatusQuestion")
    record Described(
            @ArraySchema(minItems = 1, maxItems = MOST, uniqueItems = true)
            @Schema(
                    description = "The certificates, in the order of the answers; none of them twice.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            List<DescribedName> certificates) {}

    /** One of them. */
    @Schema(name = "CertificateName")
    record DescribedName(
            @Schema(
                    description = "MSP id of the issuer, or the country it issues for.",
                    example = "CN",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String issuer,

            @Schema(
                    description = "The number on the certificate.",
                    example = "CN2611000481",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String number) {}
}
