package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.UpdateRefused;

/** The consenters in a group of orderers; each change is written into the group at once. */
sealed interface ConsenterList permits RaftConsenters, SmartBftConsenters {

    /** Refused where one orders at this address already. */
    void add(OrdererDescription added) throws UpdateRefused, InvalidProtocolBufferException;

    /** Refused where none orders at this address. */
    void remove(Address removed) throws UpdateRefused, InvalidProtocolBufferException;

    /** Puts its new certificates in the place of those of the orderer at this address; refused where there is none. */
    void renew(OrdererDescription renewed) throws UpdateRefused, InvalidProtocolBufferException;

    /** There must be no two at one address. */
    static void requireNoneAt(Address added, List<String> all) throws UpdateRefused {
        require(!all.contains(added.toString()), "An orderer at %s orders for the channel already", added);
    }

    /** The place, among the addresses of all, of what is removed or renewed; it must be there. */
    static int requireAt(Address address, List<String> all) throws UpdateRefused {
        require(all.contains(address.toString()), "No orderer at %s orders for the channel", address);
        return all.indexOf(address.toString());
    }

    /** Refuses with the sentence, which takes the address at {@code %s}. */
    static void require(boolean right, String sentence, Address address) throws UpdateRefused {
        if (!right) {
            throw new UpdateRefused(sentence.formatted(address));
        }
    }
}
