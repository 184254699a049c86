package org.portolan.records.enrolment;

import org.portolan.records.digest.ConfidentialPart;

/** The confidential part of an enrolment as it was and as it is to be, each with its own salt. */
public record Resharing(ConfidentialPart<EnrolmentDetails> before, ConfidentialPart<EnrolmentDetails> after) {}
