package org.portolan.network.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.identity.definition.NodeDefinition;
import org.portolan.network.identity.definition.OrganisationDefinition;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.identity.definition.UserDefinition;
import org.portolan.network.msp.NodeOu;

/**
 * The identities of a network on disk.
 *
 * <pre>{@code
 * Organisations made = Organisations.generate(
 *         OrganisationDefinitions.read(Path.of("crypto-config/organisations.yaml")),
 *         Path.of("crypto-config/generated"),
 *         Clock.systemUTC());
 * Path officer = made.organisation("cncustoms").userMsp("officer");
 * }</pre>
 */
public final class Organisations {

    private final Path crypto;
    private final Clock clock;

    private Organisations(Path crypto, Clock clock) {
        this.crypto = crypto;
        this.clock = clock;
    }

    /** Makes every identity that is defined and not there yet. What is there is kept, so this may be run at any time. */
    public static Organisations generate(OrganisationDefinitions definitions, Path crypto, Clock clock)
            throws IOException {
        AtomicFiles.createFolder(crypto);
        for (OrganisationDefinition definition : definitions.organisations()) {
            generate(definition, OrganisationFolder.in(crypto, definition.name()), clock);
        }
        return new Organisations(crypto, clock);
    }

    private static void generate(OrganisationDefinition definition, OrganisationFolder folder, Clock clock)
            throws IOException {
        Authorities authorities = Authorities.openOrCreate(folder, definition, clock);
        authorities.writeMsp(folder.msp());
        for (NodeDefinition peer : definition.peers()) {
            authorities.ensureNode(folder.peers().resolve(peer.name()), peer, NodeOu.PEER);
        }
        for (NodeDefinition orderer : definition.orderers()) {
            authorities.ensureNode(folder.orderers().resolve(orderer.name()), orderer, NodeOu.ORDERER);
        }
        for (UserDefinition user : definition.users()) {
            authorities.ensureUser(user);
        }
    }

    /** The identities that an earlier {@link #generate} made. */
    public static Organisations in(Path crypto, Clock clock) {
        return new Organisations(crypto, clock);
    }

    /** TLS material for the process that serves a chaincode to this organisation's peer, made if it is not there. */
    public Path chaincodeTls(String organisation, String chaincode) throws IOException {
        OrganisationFolder folder = organisation(organisation);
        Authorities.open(folder, clock).ensureChaincode(chaincode, clock.instant());
        return folder.chaincodeTls(chaincode);
    }

    /** By the name in its definition; nothing says that its folder exists. */
    public OrganisationFolder organisation(String name) {
        return OrganisationFolder.in(crypto, name);
    }

    /** The organisations that have material here, by name. */
    public List<OrganisationFolder> all() throws IOException {
        Path folder = OrganisationFolder.folderOfAll(crypto);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(OrganisationFolder::new)
                    .toList();
        }
    }
}
