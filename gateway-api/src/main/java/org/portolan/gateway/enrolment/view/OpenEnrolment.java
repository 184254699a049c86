package org.portolan.gateway.enrolment.view;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.enrolment.EnrolmentDetails;

/** An enrolment that has not ended, and whether its proof was borne out so far. */
public record OpenEnrolment(String administration, String enrolmentId, boolean borneOut, EnrolmentDetails details) {
    static OpenEnrolment of(ResultSet row) throws SQLException {
        byte[] part = row.getString("confidential").getBytes(StandardCharsets.UTF_8);
        return new OpenEnrolment(
                row.getString("administration"),
                row.getString("enrolment_id"),
                row.getBoolean("borne_out"),
                ConfidentialPart.read(part, EnrolmentDetails.SHAPE).content());
    }
}
