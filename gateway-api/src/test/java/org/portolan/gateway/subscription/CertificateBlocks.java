package org.portolan.gateway.subscription;

import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.origin.details.CertificateDetails;

/** Transactions of a certificate's life, as blocks hold them at the peer of CN customs. */
final class CertificateBlocks {
    static final String TRADER = "CN9112011605DEMO";
    static final String GOODS = "Electric kettles";
    private static final String CANCELLATION =
            ",\"cancellation\":{\"at\":\"2026-11-20T08:15:00+08:00\",\"reason\":\"Error\"}";

    private CertificateBlocks() {}

    /** Issued, with the confidential part for CN. */
    static TestTransaction issued(String issuer, String number) {
        return withPart(unshared(issuer, number), issuer, number);
    }

    /** Issued, with nothing confidential for CN. */
    static TestTransaction unshared(String issuer, String number) {
        return by(issuer)
                .writes("certificate", key("guard", issuer), issuer)
                .writes("certificate", key("origin", issuer, number), json(issuer, number, ""));
    }

    /** Cancelled, as it was shared before. */
    static TestTransaction cancelled(String issuer, String number) {
        return by(issuer).writes("certificate", key("origin", issuer, number), json(issuer, number, CANCELLATION));
    }

    /** Written anew, now with the confidential part for CN. */
    static TestTransaction shared(String issuer, String number) {
        return withPart(cancelled(issuer, number), issuer, number);
    }

    /** What an addressed administration says about one of CN's. */
    static TestTransaction acknowledged(String speaker, String number) {
        return by(speaker)
                .writes("certificate", key("guard", speaker), speaker)
                .writes(
                        "certificate",
                        key("originStatement", EngineUnderTest.CN, number, speaker),
                        "{\"at\":\"2026-11-20T08:15:00+08:00\",\"by\":\"%s\",\"kind\":\"ACKNOWLEDGED\"}"
                                .formatted(speaker));
    }

    private static TestTransaction withPart(TestTransaction transaction, String issuer, String number) {
        return transaction.hides(
                "_implicit_org_" + EngineUnderTest.CN,
                key("origin", issuer, number),
                new String(part().write(), StandardCharsets.UTF_8));
    }

    private static String json(String issuer, String number, String more) {
        return """
                {"addressedTo":["NZCustomsMSP"],"agreement":"CHINA-NZ"%s,"formType":"CHINA-NZ","hsHeading":"8516",\
                "issueDate":"2026-11-20","issuer":"%s","issuingCountry":"CN","number":"%s",\
                "payloadHash":"%s","validTo":"2027-11-20"}""".formatted(more, issuer, number, part().digest());
    }

    private static ConfidentialPart<CertificateDetails> part() {
        var details = CertificateDetails.SHAPE.read("""
                {"exporter":{"name":"Binhai Houseware","address":"Tianjin","tin":"%s"},\
                "consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland"},\
                "items":[{"description":"%s","hsCode":"851610","hsEdition":"2022",\
                "originCriterion":"WO","originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}],\
                "containerNumbers":["CSQU3054383"]}""".formatted(TRADER, GOODS).getBytes(StandardCharsets.UTF_8));
        return ConfidentialPart.of(details, CertificateDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
    }
}
