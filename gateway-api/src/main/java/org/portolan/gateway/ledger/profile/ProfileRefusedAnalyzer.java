package org.portolan.gateway.ledger.profile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start that a wrong profile prevents with the sentence that says so, not with a stack trace. */
final class ProfileRefusedAnalyzer extends AbstractFailureAnalyzer<ProfileRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ProfileRefused refused) {
        return new FailureAnalysis(
                refused.getMessage() + ".",
                "Correct it and start again; docs/operations.md shows an example.",
                failure);
    }
}
