package org.portolan.records.enrolment;

/** What a trader shows to prove an interest in a container. */
public enum ProofType {
    /** The number of its bill of lading. */
    BILL_OF_LADING,
    /** The number of its customs declaration. */
    DECLARATION,
    /** The trader's own number, where a document about the container names it as a party. */
    PARTY_TIN
}
