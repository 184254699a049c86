package org.portolan.gateway.enrolment.view;

import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.enrolment.EnrolmentStatus;

/** A state of an enrolment and the transaction from which on it is in it. A change of sharing repeats the state. */
public record EnrolmentChange(EnrolmentStatus status, LedgerPlace ledger) {}
