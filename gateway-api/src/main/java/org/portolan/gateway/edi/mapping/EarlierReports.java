package org.portolan.gateway.edi.mapping;

import java.util.List;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.digest.Digest;

/** What the same member reported before by EDI, as far as it is still kept. Events are as recorded, with their writer. */
public interface EarlierReports {

    /** Nothing is known of any earlier message. */
    EarlierReports NONE = new EarlierReports() {
        @Override
        public List<ContainerMovement> ofMessage(Digest message, ContainerNumber container) {
            return List.of();
        }

        @Override
        public List<ContainerMovement> ofDocument(
                String sender, String documentNumber, ContainerNumber container, EventCode code) {
            return List.of();
        }
    };

    /** What this very message became when it came before. */
    List<ContainerMovement> ofMessage(Digest message, ContainerNumber container);

    /** The latest events, not retractions, of a sender's messages with that number; reefer readings go with the code. */
    List<ContainerMovement> ofDocument(String sender, String documentNumber, ContainerNumber container, EventCode code);
}
