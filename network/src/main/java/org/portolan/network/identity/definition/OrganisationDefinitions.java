package org.portolan.network.identity.definition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What organisations.yaml says: whose identities are to exist. */
public record OrganisationDefinitions(List<OrganisationDefinition> organisations) {

    public OrganisationDefinitions {
        organisations = List.copyOf(organisations);
    }

    /**
     * Reads organisations.yaml.
     *
     * @throws org.portolan.network.yaml.FileMistakes with everything that is wrong in it
     */
    public static OrganisationDefinitions read(Path file) throws IOException {
        return new OrganisationDefinitionsReader(file).read();
    }

    /** By the organisation's name, not by its MSP id. */
    public Optional<OrganisationDefinition> named(String name) {
        return organisations.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
