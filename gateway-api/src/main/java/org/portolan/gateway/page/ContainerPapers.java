package org.portolan.gateway.page;

import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.records.container.ContainerNumber;

/** The certificates that name a container, told beside its trail to those whose they are. */
public interface ContainerPapers {
    /** Those that the caller may read, the latest first; at most 20. */
    List<Paper> of(Caller caller, ContainerNumber container);

    /**
     * A certificate as it is told there.
     *
     * @param path its page
     * @param status a key of a message, as those of the standings
     */
    record Paper(String number, String issuer, String path, String validTo, String status, List<Standing> standings) {
        public Paper {
            standings = List.copyOf(standings);
        }

        /** Where it stands at an importing administration. */
        public record Standing(String administration, String state) {}
    }
}
