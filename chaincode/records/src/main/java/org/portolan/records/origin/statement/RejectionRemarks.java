package org.portolan.records.origin.statement;

import java.util.Optional;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;

/** What only the issuer and the rejecting administration may read of a rejection. */
public record RejectionRemarks(String remarks, Optional<String> declarationReference) {
    public RejectionRemarks {
        PlainText.require("remarks", remarks, 2_000);
        Identifier.check("declarationReference", declarationReference, 35);
    }
}
