package org.portolan.records.member;

import java.util.Optional;
import java.util.stream.Stream;

/** What a person or system may do for its organisation, from the {@code role} attribute of its certificate. */
public enum Role {
    OFFICER("officer"),
    ORIGIN_OFFICER("originOfficer"),
    AEO_OFFICER("aeoOfficer"),
    RISK_OFFICER("riskOfficer"),
    IMAGE_ANALYST("imageAnalyst"),
    AUDITOR("auditor"),
    OPERATOR("operator"),
    TRADER("trader"),
    ADMIN("admin"),
    /** The identity of the organisation's own gateway, which signs for traders that it has authenticated. */
    GATEWAY("gateway");

    private final String attribute;

    Role(String attribute) {
        this.attribute = attribute;
    }

    /** The role that an attribute names, if it names one. */
    public static Optional<Role> ofAttribute(String attribute) {
        return Stream.of(values())
                .filter(role -> role.attribute.equals(attribute))
                .findFirst();
    }

    /** The role that a word names for somebody who calls a gateway; a gateway's own role is nobody else's. */
    public static Optional<Role> ofCaller(String attribute) {
        return ofAttribute(attribute).filter(role -> role != GATEWAY);
    }

    /** The value of the certificate's attribute. */
    public String attribute() {
        return attribute;
    }
}
