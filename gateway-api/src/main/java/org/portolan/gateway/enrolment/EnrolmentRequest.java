package org.portolan.gateway.enrolment;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.StrictJson;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/**
 * An enrolment as a trader asks for it: {@code {"containerNumber","proof":{"type","value"},"sharedWith"?:["SG"],
 * "validFrom"?,"validTo"?,"awaitProof"?:true}}; an officer who asks on a trader's behalf adds {@code traderTin}. The
 * number shown as proof is compared and then forgotten.
 *
 * @param awaitProof whether to open it as requested where nothing bears the proof out yet
 */
record EnrolmentRequest(
        ContainerNumber containerNumber,
        Proof proof,
        List<String> sharedWith,
        Optional<TraderIdentification> trader,
        Validity validity,
        boolean awaitProof) {

    private static final int MOST_SHARED = 50;
    private static final int LONGEST_PROOF = 100;

    static EnrolmentRequest read(byte[] body) {
        return StrictJson.read(
                body,
                fields -> new EnrolmentRequest(
                        fields.required("containerNumber", ContainerNumber::typed),
                        fields.object("proof", EnrolmentRequest::proof),
                        names(fields),
                        fields.optional("traderTin", TraderIdentification::new),
                        new Validity(
                                fields.optional("validFrom", TimeText::read),
                                fields.optional("validTo", TimeText::read)),
                        fields.truth("awaitProof").orElse(false)));
    }

    /** Reads {@code {"sharedWith":["SG"]}}: the administrations that are to know of an enrolment from now on. */
    static List<String> readSharing(byte[] body) {
        return StrictJson.read(body, EnrolmentRequest::names);
    }

    InterestProof interest(TraderIdentification holder) {
        return InterestProof.of(containerNumber, proof.type(), proof.value(), holder);
    }

    private static List<String> names(JsonFields fields) {
        return fields.texts("sharedWith", MOST_SHARED, text -> text);
    }

    private static Proof proof(JsonFields fields) {
        return new Proof(
                fields.required("type", CodeList.of(ProofType.class)),
                fields.required("value", text -> Identifier.require("", text, LONGEST_PROOF)));
    }

    /** What the trader shows. */
    record Proof(ProofType type, String value) {}

    /** Does not tell the number shown. */
    @Override
    public String toString() {
        return "enrolment request by " + proof.type();
    }
}
