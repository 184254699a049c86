package org.portolan.gateway.subscription;

import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;

import java.nio.charset.StandardCharsets;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.aeo.AeoDetails;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;

/** Transactions of an operator's record, as blocks hold them at the peer of CN customs. */
final class AeoBlocks {
    static final String CODE = "AEOSG201234567N";
    static final String TRADER = "CN9112011605DEMO";
    static final String NAME = "Straits Forwarding";
    private static final String SUSPENSION =
            "{\"effectiveFrom\":\"2026-11-20T08:15:00.000Z\",\"status\":\"SUSPENDED\"}";

    private AeoBlocks() {}

    /** Certified, with nothing confidential for CN. */
    static TestTransaction certified(String administration, String id) {
        return by(administration)
                .writes("certificate", key("guard", administration), administration)
                .writes("certificate", key("aeo", administration, id), json(administration, id, ""));
    }

    /** Certified and shared with CN. */
    static TestTransaction shared(String administration, String id) {
        return certified(administration, id)
                .hides(
                        "_implicit_org_" + EngineUnderTest.CN,
                        key("aeo", administration, id),
                        new String(part().write(), StandardCharsets.UTF_8));
    }

    static TestTransaction suspended(String administration, String id) {
        return by(administration)
                .writes("certificate", key("aeo", administration, id), json(administration, id, SUSPENSION));
    }

    private static String json(String administration, String id, String changes) {
        return """
                {"administration":"%s","changes":[%s],"effectiveFrom":"2026-01-01T00:00:00.000Z","payloadHash":"%s",\
                "recordId":"%s","sharedWith":[]}""".formatted(administration, changes, part().digest(), id);
    }

    private static ConfidentialPart<AeoDetails> part() {
        var details = AeoDetails.SHAPE.read("""
                {"code":"%s","tin":"%s","legalName":"%s","programme":"STP","tier":"STP-Plus",\
                "roles":["EXPORTER"]}""".formatted(CODE, TRADER, NAME).getBytes(StandardCharsets.UTF_8));
        return ConfidentialPart.of(details, AeoDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
    }
}
