package org.portolan.records.origin.statement;

import java.util.Optional;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;

/** What only the issuer and the rejecting administration may read of a rejection. */
public record RejectionRemarks(String remarks, Optional<String> declarationReference) {
    /** As they are sent confidentially and lie in a private store. */
    public static final Shape<RejectionRemarks> SHAPE = Shape.<RejectionRemarks>of(confidential -> {
                var remarks = confidential.required("remarks", TextForm.WORDS, RejectionRemarks::remarks);
                var declarationReference = confidential.optional(
                        "declarationReference", TextForm.WORDS, RejectionRemarks::declarationReference);
                return taken -> new RejectionRemarks(taken.of(remarks), taken.of(declarationReference));
            })
            .named("RejectionRemarks", "Only for the issuer and the rejecting administration.");

    public RejectionRemarks {
        PlainText.require("remarks", remarks, 2_000);
        Identifier.check("declarationReference", declarationReference, 35);
    }
}
