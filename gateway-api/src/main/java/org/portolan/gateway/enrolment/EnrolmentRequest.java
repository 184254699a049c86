package org.portolan.gateway.enrolment;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.json.StrictJson;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.Identifier;
import org.portolan.records.trade.TraderIdentification;

/**
 * An enrolment as a trader asks for it: {@code {"containerNumber","proofType","proof","sharedWith"?:["SG"]}}; an officer
 * who asks on a trader's behalf adds {@code traderTin}. The number shown as proof is compared and then forgotten.
 */
record EnrolmentRequest(
        ContainerNumber containerNumber,
        ProofType proofType,
        String proof,
        List<String> sharedWith,
        Optional<TraderIdentification> trader) {

    private static final int MOST_SHARED = 50;
    private static final int LONGEST_PROOF = 100;

    static EnrolmentRequest read(byte[] body) {
        return StrictJson.read(
                body,
                fields -> new EnrolmentRequest(
                        fields.required("containerNumber", ContainerNumber::new),
                        fields.required("proofType", CodeList.of(ProofType.class)),
                        fields.required("proof", text -> Identifier.require("", text, LONGEST_PROOF)),
                        fields.texts("sharedWith", MOST_SHARED, text -> text),
                        fields.optional("traderTin", TraderIdentification::new)));
    }

    InterestProof interest() {
        return InterestProof.of(containerNumber, proofType, proof);
    }

    /** Does not tell the number shown. */
    @Override
    public String toString() {
        return "enrolment request by " + proofType;
    }
}
