package org.portolan.network.fabric.update.words;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayInputStream;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.common.OrdererAddresses;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.orderer.etcdraft.ConfigMetadata;
import org.hyperledger.fabric.protos.peer.AnchorPeers;

/** What differs between two contents of a value, as lists of what came and what went. */
final class ValueInWords {

    private static final FabricCryptoConfig USUAL = FabricCryptoConfig.newBuilder()
            .setSignatureHashFamily("SHA2")
            .setIdentityIdentifierHashFunction("SHA256")
            .build();
    private static final String RAFT = "etcdraft";

    private final List<String> lines = new ArrayList<>();

    private ValueInWords() {}

    /** Nothing where the value is of a kind that is not known here. */
    static List<String> difference(String name, ByteString before, ByteString now) {
        ValueInWords words = new ValueInWords();
        try {
            switch (name) {
                case "MSP" -> words.msp(msp(before), msp(now));
                case "Endpoints" -> words.compare("address", addresses(before), addresses(now));
                case "AnchorPeers" -> words.compare("anchor peer", anchors(before), anchors(now));
                case "Orderers" -> words.compare("consenter", consenters(before), consenters(now));
                case "ConsensusType" -> words.consensus(ConsensusType.parseFrom(before), ConsensusType.parseFrom(now));
                default -> {}
            }
        } catch (InvalidProtocolBufferException e) {
            return List.of("it holds what cannot be read");
        }
        return words.lines;
    }

    private void msp(FabricMSPConfig before, FabricMSPConfig now) {
        if (!before.getName().equals(now.getName())) {
            lines.add("MSP id " + now.getName());
        }
        compare("authority", certificates(before.getRootCertsList()), certificates(now.getRootCertsList()));
        compare(
                "intermediate authority",
                certificates(before.getIntermediateCertsList()),
                certificates(now.getIntermediateCertsList()));
        compare("TLS authority", certificates(before.getTlsRootCertsList()), certificates(now.getTlsRootCertsList()));
        compare(
                "TLS intermediate authority",
                certificates(before.getTlsIntermediateCertsList()),
                certificates(now.getTlsIntermediateCertsList()));
        compare("administrator", certificates(before.getAdminsList()), certificates(now.getAdminsList()));
        compare("revoked certificate", revoked(before), revoked(now));
        if (!before.getFabricNodeOus().equals(now.getFabricNodeOus())) {
            lines.add("how its members are told apart (node OUs)");
        }
        if (!rest(before).equals(rest(now))) {
            lines.add("units, signing and hashing of its members");
        }
    }

    private void consensus(ConsensusType before, ConsensusType now) throws InvalidProtocolBufferException {
        if (!before.getType().equals(now.getType())) {
            lines.add("the kind of ordering from '%s' to '%s'".formatted(before.getType(), now.getType()));
        }
        if (before.getState() != now.getState()) {
            lines.add("the state of ordering to " + now.getState());
        }
        if (RAFT.equals(before.getType()) && RAFT.equals(now.getType())) {
            ConfigMetadata was = ConfigMetadata.parseFrom(before.getMetadata());
            ConfigMetadata is = ConfigMetadata.parseFrom(now.getMetadata());
            compare("consenter", consenters(was), consenters(is));
            if (!was.getOptions().equals(is.getOptions())) {
                lines.add("the options of ordering");
                lines.add("the options of ordering: (%s) in place of (%s)"
                        .formatted(ContentInWords.line(is.getOptions()), ContentInWords.line(was.getOptions())));
            }
        } else if (!before.getMetadata().equals(now.getMetadata())) {
            lines.add("the options of ordering");
            lines.add("the options of ordering: "
                    + ContentInWords.change("options", before.getMetadata(), now.getMetadata()));
        }
    }

    private void compare(String what, Set<String> before, Set<String> now) {
        now.stream()
                .filter(each -> !before.contains(each))
                .forEach(each -> lines.add("new %s %s".formatted(what, each)));
        before.stream()
                .filter(each -> !now.contains(each))
                .forEach(each -> lines.add("no longer %s %s".formatted(what, each)));
    }

    /** What none of the other lines tells, apart from what every definition has. */
    private static FabricMSPConfig rest(FabricMSPConfig msp) {
        return msp.toBuilder()
                .clearName()
                .clearRootCerts()
                .clearIntermediateCerts()
                .clearTlsRootCerts()
                .clearTlsIntermediateCerts()
                .clearAdmins()
                .clearRevocationList()
                .clearFabricNodeOus()
                .setCryptoConfig(
                        USUAL.equals(msp.getCryptoConfig())
                                ? FabricCryptoConfig.getDefaultInstance()
                                : msp.getCryptoConfig())
                .build();
    }

    private static FabricMSPConfig msp(ByteString value) throws InvalidProtocolBufferException {
        return FabricMSPConfig.parseFrom(MSPConfig.parseFrom(value).getConfig());
    }

    private static Set<String> addresses(ByteString value) throws InvalidProtocolBufferException {
        return new TreeSet<>(OrdererAddresses.parseFrom(value).getAddressesList());
    }

    private static Set<String> anchors(ByteString value) throws InvalidProtocolBufferException {
        Set<String> anchors = new TreeSet<>();
        AnchorPeers.parseFrom(value)
                .getAnchorPeersList()
                .forEach(each -> anchors.add(each.getHost() + ":" + each.getPort()));
        return anchors;
    }

    private static Set<String> consenters(ByteString value) throws InvalidProtocolBufferException {
        Set<String> consenters = new TreeSet<>();
        Orderers.parseFrom(value)
                .getConsenterMappingList()
                .forEach(each -> consenters.add("%d, %s:%d, %s of %s, TLS %s, %s"
                        .formatted(
                                each.getId(),
                                each.getHost(),
                                each.getPort(),
                                CertificateInWords.of(each.getIdentity()),
                                each.getMspId(),
                                CertificateInWords.of(each.getServerTlsCert()),
                                CertificateInWords.of(each.getClientTlsCert()))));
        return consenters;
    }

    private static Set<String> consenters(ConfigMetadata metadata) {
        Set<String> consenters = new TreeSet<>();
        metadata.getConsentersList()
                .forEach(each -> consenters.add("%s:%d, TLS %s, %s"
                        .formatted(
                                each.getHost(),
                                each.getPort(),
                                CertificateInWords.of(each.getServerTlsCert()),
                                CertificateInWords.of(each.getClientTlsCert()))));
        return consenters;
    }

    private static Set<String> certificates(List<ByteString> pems) {
        Set<String> certificates = new TreeSet<>();
        pems.forEach(pem -> certificates.add(CertificateInWords.of(pem)));
        return certificates;
    }

    private static Set<String> revoked(FabricMSPConfig msp) {
        Set<String> serialNumbers = new TreeSet<>();
        for (ByteString pem : msp.getRevocationListList()) {
            try {
                X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(pem.toByteArray()));
                if (list.getRevokedCertificates() != null) {
                    list.getRevokedCertificates()
                            .forEach(each ->
                                    serialNumbers.add(each.getSerialNumber().toString(16)));
                }
            } catch (CertificateException | CRLException e) {
                serialNumbers.add("in a list that cannot be read");
            }
        }
        return serialNumbers;
    }
}
