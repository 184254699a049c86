package org.portolan.gateway.edi;

import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.edi.kept.KeptInterchanges;
import org.portolan.gateway.edi.kept.KeptMessages;
import org.portolan.gateway.edi.kept.KeptResults;
import org.portolan.gateway.operation.Answers;
import org.springframework.stereotype.Component;

/** What handling an interchange needs. */
@Component
record Services(
        Recording recording,
        Answers answers,
        KeptInterchanges interchanges,
        KeptMessages messages,
        KeptResults results,
        ReportJson json) {}
