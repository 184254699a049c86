package org.portolan.gateway.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import org.portolan.records.reason.Finding;

/** The answer to one question, with its reason. */
@Schema(name = "Finding")
public record FindingAnswer(
        @Schema(allowableValues = {"PROVEN", "DISPROVEN", "UNKNOWN"})
        String verdict,

        String code,
        String reason) {

    /** Puts a finding into the words of the API. */
    public static FindingAnswer of(Finding finding) {
        return new FindingAnswer(
                finding.verdict().name(),
                finding.reason().code(),
                finding.reason().sentence());
    }
}
