package org.portolan.gateway.aeo;

import java.util.Optional;
import org.portolan.records.aeo.AeoCode;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;

/** Finds records whose names on the ledger do not tell the operator; the read side knows them from private data. */
public interface AeoRecordIds {

    /** The record that an administration holds about the operator of this code. */
    Optional<Digest> recordId(MspId administration, AeoCode code);
}
