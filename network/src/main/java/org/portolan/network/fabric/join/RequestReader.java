package org.portolan.network.fabric.join;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.portolan.network.address.Address;
import org.portolan.network.identity.authority.Subject;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.msp.Msp;

/** Reads a request and believes nothing of it: a channel that took in a broken definition could not be mended easily. */
final class RequestReader {

    private static final int MOST_CERTIFICATES = 20;
    private static final int MOST_PEERS = 20;

    private final Path file;
    private final Clock clock;

    RequestReader(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    JoinRequest read() throws IOException, JoinRefused {
        RequestContent content = RequestContent.FILE.read(file);
        try {
            if (!OrganisationDefinition.isMspId(content.mspId())) {
                throw new JoinRefused("names an MSP id that is none: '%s'".formatted(content.mspId()));
            }
            JoinRequest request = new JoinRequest(content.mspId(), msp(content), peers(content.peers()));
            if (!request.fingerprints().equals(content.fingerprints())) {
                throw new JoinRefused("states fingerprints that are not those of its certificates");
            }
            return request;
        } catch (JoinRefused e) {
            throw new JoinRefused("%s %s; ask its sender for a new one".formatted(file, e.getMessage()), e);
        }
    }

    private FabricMSPConfig msp(RequestContent content) throws JoinRefused {
        if (content.authorities().isEmpty() || content.tlsAuthorities().isEmpty()) {
            throw new JoinRefused("lacks the certificate of an authority");
        }
        FabricMSPConfig msp = FabricMSPConfig.newBuilder()
                .setName(content.mspId())
                .addAllRootCerts(authorities(content.authorities()))
                .addAllIntermediateCerts(authorities(content.intermediateAuthorities()))
                .addAllTlsRootCerts(authorities(content.tlsAuthorities()))
                .addAllTlsIntermediateCerts(authorities(content.tlsIntermediateAuthorities()))
                .addAllRevocationList(revocations(content))
                .setFabricNodeOus(nodeOus(content))
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"))
                .build();
        try {
            Msp.of(msp);
            return msp;
        } catch (IllegalArgumentException e) {
            throw new JoinRefused("defines no membership: " + e.getMessage(), e);
        }
    }

    private List<ByteString> authorities(List<String> texts) throws JoinRefused {
        if (texts.size() > MOST_CERTIFICATES) {
            throw new JoinRefused("holds more than %d certificates of a kind".formatted(MOST_CERTIFICATES));
        }
        List<ByteString> authorities = new ArrayList<>();
        for (String text : texts) {
            requireAuthority(SentPem.certificate(text));
            authorities.add(ByteString.copyFromUtf8(text));
        }
        return authorities;
    }

    private void requireAuthority(X509Certificate certificate) throws JoinRefused {
        String name = Subject.of(certificate).commonName();
        if (certificate.getBasicConstraints() < 0) {
            throw new JoinRefused("holds the certificate of '%s', which is no authority".formatted(name));
        }
        if (certificate.getNotAfter().toInstant().isBefore(clock.instant())) {
            throw new JoinRefused("holds the certificate of '%s', which expired on %s"
                    .formatted(name, certificate.getNotAfter().toInstant()));
        }
        if (certificate.getNotBefore().toInstant().isAfter(clock.instant())) {
            throw new JoinRefused("holds the certificate of '%s', which is not valid before %s"
                    .formatted(name, certificate.getNotBefore().toInstant()));
        }
    }

    private List<ByteString> revocations(RequestContent content) throws JoinRefused {
        List<String> issuers = new ArrayList<>(content.authorities());
        issuers.addAll(content.intermediateAuthorities());
        List<ByteString> lists = new ArrayList<>();
        for (String text : content.revocationLists()) {
            X509CRL list = SentPem.revocations(text);
            boolean issued = false;
            for (String issuer : issuers) {
                issued |= isIssued(list, SentPem.certificate(issuer));
            }
            if (!issued) {
                throw new JoinRefused("holds a revocation list that none of its authorities signed");
            }
            lists.add(ByteString.copyFromUtf8(text));
        }
        return lists;
    }

    private static boolean isIssued(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static FabricNodeOUs nodeOus(RequestContent content) throws JoinRefused {
        return FabricNodeOUs.newBuilder()
                .setEnable(true)
                .setClientOuIdentifier(unit(content, "client"))
                .setPeerOuIdentifier(unit(content, "peer"))
                .setAdminOuIdentifier(unit(content, "admin"))
                .setOrdererOuIdentifier(unit(content, "orderer"))
                .build();
    }

    private static FabricOUIdentifier unit(RequestContent content, String kind) throws JoinRefused {
        Map<String, RequestContent.Unit> units = content.nodeOus();
        RequestContent.Unit unit = Optional.ofNullable(units.get(kind))
                .orElseThrow(
                        () -> new JoinRefused("does not say how an identity of kind '%s' is known".formatted(kind)));
        boolean own = content.authorities().contains(unit.authority())
                || content.intermediateAuthorities().contains(unit.authority());
        if (unit.unit().isBlank() || !(unit.authority().isEmpty() || own)) {
            throw new JoinRefused("does not say properly how an identity of kind '%s' is known".formatted(kind));
        }
        return FabricOUIdentifier.newBuilder()
                .setOrganizationalUnitIdentifier(unit.unit())
                .setCertificate(ByteString.copyFromUtf8(unit.authority()))
                .build();
    }

    private static List<Address> peers(List<String> texts) throws JoinRefused {
        if (texts.isEmpty() || texts.size() > MOST_PEERS) {
            throw new JoinRefused("names %d peers; it must be 1 to %d".formatted(texts.size(), MOST_PEERS));
        }
        List<Address> peers = new ArrayList<>();
        for (String text : texts) {
            peers.add(Address.parse(text)
                    .filter(address -> address.port() != 0)
                    .orElseThrow(() -> new JoinRefused(
                            "names a peer whose address %s: '%s'".formatted(Address.fault(text, "is none"), text))));
        }
        return peers;
    }
}
