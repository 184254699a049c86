package org.portolan.network.fabric.consenter;

import com.google.protobuf.InvalidProtocolBufferException;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.topology.Address;

/** The consenters in a group of orderers; each change is written into the group at once. */
sealed interface ConsenterList permits RaftConsenters, SmartBftConsenters {

    void add(OrdererDescription added) throws UpdateRefused, InvalidProtocolBufferException;

    void remove(Address removed) throws UpdateRefused, InvalidProtocolBufferException;

    void renew(OrdererDescription renewed) throws UpdateRefused, InvalidProtocolBufferException;

    /** There must be no two at one address, and what is removed or renewed must be there. */
    static void require(boolean right, String sentence, Address address) throws UpdateRefused {
        if (!right) {
            throw new UpdateRefused(sentence.formatted(address));
        }
    }
}
