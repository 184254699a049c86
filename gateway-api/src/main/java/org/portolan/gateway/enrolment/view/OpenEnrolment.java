package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;

/** An enrolment that has not ended, and whether its proof was borne out so far. */
public record OpenEnrolment(long place, boolean borneOut, EnrolmentDetails details) {
    static OpenEnrolment of(ResultSet row) throws SQLException {
        return new OpenEnrolment(
                row.getLong("place"), row.getBoolean("borne_out"), details(row.getString("confidential")));
    }

    static EnrolmentDetails details(String confidential) {
        return ConfidentialPart.read(confidential.getBytes(StandardCharsets.UTF_8), EnrolmentDetails.SHAPE)
                .content();
    }
}
