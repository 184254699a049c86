package org.portolan.network.doctor.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.identity.IssuedIdentity;
import org.portolan.network.identity.IssuedIdentity.Kind;
import org.portolan.network.identity.authority.SigningKey;

/** Whether each certificate's key is there, belongs to it, and can be read by nobody but its owner. */
public final class KeyCheck implements Check {

    private static final String CHECK = "key";
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final List<IssuedIdentity> identities;

    public KeyCheck(List<IssuedIdentity> identities) {
        this.identities = List.copyOf(identities);
    }

    /** One line for all that is in order: there are two keys for each user and node. */
    @Override
    public List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        int sound = 0;
        for (IssuedIdentity identity : identities) {
            List<Finding> wrong = wrong(identity);
            findings.addAll(wrong);
            sound += wrong.isEmpty() ? 1 : 0;
        }
        if (sound > 0) {
            findings.add(Finding.ok(
                    "identities", CHECK, "%d keys belong to their certificates and to nobody else".formatted(sound)));
        }
        return findings;
    }

    private List<Finding> wrong(IssuedIdentity identity) throws IOException {
        Path key = identity.keyFile();
        String about = Holders.of(identity);
        if (!Files.exists(key)) {
            return mayBeElsewhere(identity.kind())
                    ? List.of()
                    : List.of(Finding.fault(
                            about,
                            CHECK,
                            "the key %s is missing".formatted(key),
                            "Put the key back from a backup, or delete %s and start the network again, which issues both anew."
                                    .formatted(identity.file())));
        }
        List<Finding> wrong = new ArrayList<>();
        if (!OWNER.containsAll(Files.getPosixFilePermissions(key))) {
            wrong.add(Finding.fault(
                    about,
                    CHECK,
                    "others may read the key %s".formatted(key),
                    "Run 'chmod 600 %s'; if others were on this machine, revoke and renew.".formatted(key)));
        }
        mismatch(identity, key)
                .ifPresent(says -> wrong.add(Finding.fault(
                        about,
                        CHECK,
                        says,
                        "Put back the pair from a backup, or delete %s and start the network again, which issues it anew."
                                .formatted(identity.file()))));
        return wrong;
    }

    private static Optional<String> mismatch(IssuedIdentity identity, Path key) {
        try {
            return SigningKey.read(key)
                            .publicKey()
                            .equals(identity.certificate().getPublicKey())
                    ? Optional.empty()
                    : Optional.of("the certificate %s does not belong to its key".formatted(identity.file()));
        } catch (IOException e) {
            return Optional.of("%s holds no key that can be used".formatted(key));
        }
    }

    /** An authority, or the key of a user's certificate that was issued for a signing request. */
    private static boolean mayBeElsewhere(Kind kind) {
        return kind == Kind.CA || kind == Kind.TLS_CA || kind == Kind.USER;
    }
}
