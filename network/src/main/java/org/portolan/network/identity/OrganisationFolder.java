package org.portolan.network.identity;

import java.nio.file.Path;

/** Where the material of one organisation lies, in the layout that Fabric's own tools make and read. */
public record OrganisationFolder(Path root) {

    /** The folder of the organisation with this name among the material in {@code crypto}. */
    public static OrganisationFolder in(Path crypto, String organisation) {
        return new OrganisationFolder(folderOfAll(crypto).resolve(organisation));
    }

    static Path folderOfAll(Path crypto) {
        return crypto.resolve("organisations");
    }

    public String name() {
        return root.getFileName().toString();
    }

    /** The MSP that others verify this organisation's members by: certificates only, no key. */
    public Path msp() {
        return root.resolve("msp");
    }

    /** A folder for each peer, by its name without the organisation's. */
    public Path peers() {
        return root.resolve("peers");
    }

    /** A folder for each orderer, by its name without the organisation's. */
    public Path orderers() {
        return root.resolve("orderers");
    }

    /** A folder for each user, by its name. */
    public Path users() {
        return root.resolve("users");
    }

    /** The signing identity of a user, as {@link #peers()} and {@link #orderers()} hold those of nodes. */
    public Path userMsp(String user) {
        return users().resolve(user).resolve("msp");
    }

    /** The signing identity of a peer, as {@code mspConfigPath} takes it. */
    public Path peerMsp(String peer) {
        return peers().resolve(peer).resolve("msp");
    }

    /** The signing identity of an orderer, as {@code LocalMSPDir} takes it. */
    public Path ordererMsp(String orderer) {
        return orderers().resolve(orderer).resolve("msp");
    }

    /** The certificate of the authority behind this organisation's TLS certificates. */
    public Path tlsAuthorityCertificate() {
        return msp().resolve("tlscacerts").resolve("tlsca-cert.pem");
    }

    /** A peer's TLS material: ca.crt, server.crt, server.key. */
    public Path peerTls(String peer) {
        return peers().resolve(peer).resolve("tls");
    }

    /** An orderer's TLS material: ca.crt, server.crt, server.key. */
    public Path ordererTls(String orderer) {
        return orderers().resolve(orderer).resolve("tls");
    }

    /** A folder for each chaincode, with the TLS material of those who serve it and those who ask it. */
    public Path chaincodes() {
        return root.resolve("chaincodes");
    }

    /** The TLS material of the process that serves a chaincode to this organisation's peer. */
    public Path chaincodeTls(String chaincode) {
        return chaincodes().resolve(chaincode).resolve("tls");
    }

    Path authority() {
        return root.resolve("ca");
    }

    Path tlsAuthority() {
        return root.resolve("tlsca");
    }
}
