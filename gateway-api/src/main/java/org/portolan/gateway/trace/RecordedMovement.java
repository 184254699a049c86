package org.portolan.gateway.trace;

import org.portolan.gateway.blocks.content.LedgerPosition;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.member.MspId;

/** An event as it stands on the ledger, and where. */
record RecordedMovement(
        ContainerMovement movement, String eventId, MspId writer, String content, LedgerPosition position, int number) {}
