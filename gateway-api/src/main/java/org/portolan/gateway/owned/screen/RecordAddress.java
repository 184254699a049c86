package org.portolan.gateway.owned.screen;

import java.util.Optional;
import org.portolan.gateway.form.screen.RecordedBlock;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.member.MspId;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which record a page is about.
 *
 * @param recorded the block of what the reader has just done, or {@code later} while that is not known
 */
public record RecordAddress(MspId owner, String id, Optional<String> recorded) {

    /** Reads the parts of an address. */
    public static RecordAddress of(String owner, String id, Optional<String> block) {
        return new RecordAddress(AddressPart.read("owner", owner, MspId::new), id, block.map(RecordedBlock::checked));
    }

    /** Reads the parts of the address of an act. */
    public static RecordAddress of(String owner, String id) {
        return of(owner, id, Optional.empty());
    }

    /** The path of the record's page below that of its list. */
    public String below(String list) {
        return UriComponentsBuilder.fromPath(list)
                .pathSegment(owner.id(), id)
                .encode()
                .toUriString();
    }
}
