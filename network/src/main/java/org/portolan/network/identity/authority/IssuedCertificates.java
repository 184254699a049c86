package org.portolan.network.identity.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The certificates an authority has issued, one file a serial number; renewed ones stay until somebody deletes them. */
public final class IssuedCertificates {

    private final Path folder;

    IssuedCertificates(Path folder) {
        this.folder = folder;
    }

    void remember(X509Certificate certificate) throws IOException {
        Certificates.write(folder.resolve(certificate.getSerialNumber().toString(16) + "-cert.pem"), certificate);
    }

    /** Every certificate that was issued to the subject with this common name. */
    public List<X509Certificate> to(String commonName) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        for (Path file : files()) {
            X509Certificate certificate = Certificates.read(file);
            if (Subject.of(certificate).commonName().equals(commonName)) {
                found.add(certificate);
            }
        }
        return List.copyOf(found);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-cert.pem"))
                    .sorted()
                    .toList();
        }
    }
}
