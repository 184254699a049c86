package org.portolan.gateway.owned.view;

import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.member.MspId;

/** One thing that happened to a record: what became of it, by whom, and the transaction that proves it. */
public record RecordChange(String status, MspId by, LedgerPlace place) {}
