package org.portolan.network.fabric.consenter;

import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import org.portolan.network.address.Address;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.identity.OrganisationFolder;

/**
 * An orderer as the channel is told of it.
 *
 * @param address where clients and the other orderers reach it
 * @param identity the certificate that it signs blocks by, in PEM
 * @param tls the certificate that the other orderers know it by, in PEM
 */
public record OrdererDescription(String mspId, Address address, ByteString identity, ByteString tls) {

    public OrdererDescription {
        if (address.port() == 0) {
            throw new IllegalArgumentException("The channel must be told an orderer's port, and 0 is none");
        }
    }

    /** An orderer whose certificates are in its organisation's folder. */
    public static OrdererDescription of(OrganisationFolder organisation, String mspId, String name, Address address)
            throws IOException, UpdateRefused {
        return new OrdererDescription(
                mspId,
                address,
                certificate(organisation.ordererMsp(name).resolve("signcerts").resolve("cert.pem")),
                certificate(organisation.ordererTls(name).resolve("server.crt")));
    }

    private static ByteString certificate(Path file) throws IOException, UpdateRefused {
        if (!Files.exists(file)) {
            throw new UpdateRefused(
                    "There is no %s; add the orderer to the identities' definitions and run 'portolan identity generate'"
                            .formatted(file));
        }
        byte[] pem = Files.readAllBytes(file);
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
            return ByteString.copyFrom(pem);
        } catch (CertificateException e) {
            throw new UpdateRefused(file + " is no certificate", e);
        }
    }
}
