package org.portolan.gateway.origin;

import java.util.Optional;
import org.portolan.records.json.StrictJson;
import org.portolan.records.origin.statement.RejectionNotice;
import org.portolan.records.origin.statement.RejectionRemarks;

/** A rejection as an administration submits it: {@code {"notice":{...},"confidential"?:{"remarks":...}}}. */
record RejectionRequest(RejectionNotice notice, Optional<RejectionRemarks> remarks) {

    static RejectionRequest read(byte[] body) {
        return StrictJson.read(
                body,
                fields -> new RejectionRequest(
                        fields.object("notice", RejectionNotice.SHAPE::taken),
                        fields.optionalObject("confidential", RejectionRemarks.SHAPE::taken)));
    }

    String argument() {
        return RejectionNotice.SHAPE.text(notice);
    }

    /** Does not tell the remarks. */
    @Override
    public String toString() {
        return "rejection " + notice.noticeNumber();
    }
}
