package org.portolan.network.doctor.certificate;

import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.IssuedIdentity.Kind;

/** Names for whom a certificate belongs to, the same as those of nodes elsewhere. */
final class Holders {

    private Holders() {}

    static String of(IssuedIdentity identity) {
        return switch (identity.kind()) {
            case CA, TLS_CA -> identity.organisation();
            case USER, USER_TLS -> identity.name() + "@" + identity.organisation();
            case PEER, PEER_TLS, ORDERER, ORDERER_TLS -> identity.name() + "." + identity.organisation();
            case CHAINCODE_TLS -> identity.name() + " of " + identity.organisation();
        };
    }

    static String word(Kind kind) {
        return switch (kind) {
            case CA -> "its authority's";
            case TLS_CA -> "its TLS authority's";
            case PEER, ORDERER, USER -> "the signing";
            case PEER_TLS, ORDERER_TLS, USER_TLS, CHAINCODE_TLS -> "the TLS";
        };
    }

    static boolean isTls(Kind kind) {
        return kind == Kind.TLS_CA || word(kind).equals("the TLS");
    }
}
