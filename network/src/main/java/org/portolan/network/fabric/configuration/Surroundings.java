package org.portolan.network.fabric.configuration;

import java.nio.file.Path;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.layout.FabricNode;

/** How a node sees its own files, and where it listens. */
public enum Surroundings {

    /** The node is a process of this machine: all is where it was written. */
    THIS_MACHINE {
        @Override
        Path configuration(FabricNode node) {
            return node.folder();
        }

        @Override
        Path data(FabricNode node) {
            return node.folder();
        }

        @Override
        Path msp(FabricNode node) {
            return node.msp();
        }

        @Override
        Path tls(FabricNode node) {
            return node.tls();
        }

        @Override
        Path builder(Path written) {
            return written;
        }

        @Override
        Address listening(Address reached) {
            return reached;
        }
    },

    /** The node runs from an image, with a network of its own: what was written is mounted where every node looks. */
    IMAGE {
        @Override
        Path configuration(FabricNode node) {
            return Path.of("/etc/hyperledger/fabric");
        }

        @Override
        Path data(FabricNode node) {
            return Path.of("/var/hyperledger");
        }

        @Override
        Path msp(FabricNode node) {
            return Path.of("/etc/hyperledger/identity/msp");
        }

        @Override
        Path tls(FabricNode node) {
            return Path.of("/etc/hyperledger/identity/tls");
        }

        @Override
        Path builder(Path written) {
            return Path.of("/etc/hyperledger/ccaas");
        }

        @Override
        Address listening(Address reached) {
            return new Address("0.0.0.0", reached.port());
        }
    };

    /** The folder of what is rendered for the node alone. */
    abstract Path configuration(FabricNode node);

    /** The folder of what the node writes itself. */
    abstract Path data(FabricNode node);

    abstract Path msp(FabricNode node);

    abstract Path tls(FabricNode node);

    abstract Path builder(Path written);

    /** Where to listen so that others reach the node at an address. */
    abstract Address listening(Address reached);
}
