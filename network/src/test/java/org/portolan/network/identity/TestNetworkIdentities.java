package org.portolan.network.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;

/**
 * The identities of the demo's organisations, made once per test process in a temporary folder that goes when the
 * process ends. Tests only read them; one that changes identities makes its own.
 */
public final class TestNetworkIdentities {

    private static final TestNetworkIdentities DEMO = generate();

    private final Path folder;
    private final OrganisationDefinitions definitions;
    private final Organisations organisations;

    private TestNetworkIdentities(Path folder) throws IOException {
        this.folder = folder;
        this.definitions = OrganisationDefinitions.read(definitionsFile());
        this.organisations = Organisations.generate(definitions, folder, Clock.systemUTC());
        for (String customs : List.of("cncustoms", "sgcustoms", "nzcustoms")) {
            IdentityRegister.open(organisations.organisation(customs), Clock.systemUTC())
                    .issue(new UserDefinition("trader", "trader", NodeOu.CLIENT));
        }
        IdentityRegister.open(organisations.organisation("cntxgport"), Clock.systemUTC())
                .issue(new UserDefinition("officer", "officer", NodeOu.CLIENT));
    }

    /**
     * The five member organisations and the orderer organisation of crypto-config/organisations.yaml. Some
     * have made a mistake more: the customs administrations have given a trader an identity of its own, and the port of
     * Tianjin has an officer.
     */
    public static TestNetworkIdentities demo() {
        return DEMO;
    }

    /** The folder that holds {@code organisations/<name>/...}. */
    public Path folder() {
        return folder;
    }

    public OrganisationDefinitions definitions() {
        return definitions;
    }

    /** The material of one organisation, such as {@code cncustoms}. */
    public OrganisationFolder organisation(String name) {
        return organisations.organisation(name);
    }

    /** The committed definitions, found from any module's folder. */
    public static Path definitionsFile() {
        return committed("crypto-config/organisations.yaml");
    }

    /** A file of the repository, by its path from the repository's root. */
    public static Path committed(String path) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return folder.resolve(path);
            }
        }
        throw new IllegalStateException(path + " is in no folder above " + here);
    }

    private static TestNetworkIdentities generate() {
        try {
            Path folder = Files.createTempDirectory("portolan-identities");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return new TestNetworkIdentities(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException _) {
            // What is left lies in the system's folder for temporary files.
        }
    }
}
