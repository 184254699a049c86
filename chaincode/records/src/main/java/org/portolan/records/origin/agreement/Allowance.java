package org.portolan.records.origin.agreement;

/** What an agreement lets certificates, claims and checks do. */
public enum Allowance {
    /** A party that the goods pass certifies them anew on the strength of the first certificate. */
    BACK_TO_BACK,
    /** Somebody in another country than the exporter's writes the invoice. */
    THIRD_PARTY_INVOICING,
    /** A preference is claimed for a part of the goods, and later for more of them. */
    PARTIAL_USE,
    /** The issuer corrects a certificate under the same number before it is claimed on. */
    AMENDMENT,
    /** The importing customs holds the preference back while it checks. */
    SUSPENSION_DURING_CHECK
}
