package org.portolan.gateway.ledger.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The users that sign; one whose certificate's file is replaced, as a renewal does, is read anew. */
final class SigningUsers {

    private static final Logger LOG = LoggerFactory.getLogger(SigningUsers.class);

    private final Function<Submitter, Path> folders;
    private final Map<Submitter, Known> users = new ConcurrentHashMap<>();

    SigningUsers(Function<Submitter, Path> folders) {
        this.folders = folders;
    }

    /** A user as it was read, and the files that were there then. */
    private record Known(SigningUser user, List<String> certificates) {}

    SigningUser of(Submitter submitter) {
        Path folder = folders.apply(submitter);
        List<String> certificates = certificates(folder.resolve("msp/signcerts"));
        Known known = users.get(submitter);
        if (known != null && known.certificates.equals(certificates)) {
            return known.user;
        }
        return users.compute(
                        submitter,
                        (id, old) -> old == null
                                ? new Known(SigningUser.load(id.organisation(), folder), certificates)
                                : renewed(id, folder, certificates, old))
                .user;
    }

    /** Key and certificate are replaced one after the other; until both are there the old ones are good. */
    private static Known renewed(Submitter submitter, Path folder, List<String> certificates, Known old) {
        try {
            SigningUser fresh = SigningUser.load(submitter.organisation(), folder);
            if (fresh.isWhole()) {
                LOG.info("{} of {} signs with a new certificate", submitter.user(), submitter.organisation());
                return new Known(fresh, certificates);
            }
        } catch (RuntimeException unusable) {
            LOG.warn("{}; the one that was read before is used on", unusable.getMessage());
        }
        return old;
    }

    private static List<String> certificates(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            return found.stream().map(SigningUsers::version).toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static String version(Path file) {
        try {
            return file.getFileName() + " " + Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return file.getFileName() + " (gone)";
        }
    }
}
