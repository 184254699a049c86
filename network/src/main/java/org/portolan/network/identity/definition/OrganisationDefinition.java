package org.portolan.network.identity.definition;

import java.util.List;
import java.util.Optional;

/** An organisation whose identities are to exist: its own authorities, its nodes, its users. */
public record OrganisationDefinition(
        String name,
        String mspId,
        Optional<String> country,
        String commonName,
        List<NodeDefinition> peers,
        List<NodeDefinition> orderers,
        List<UserDefinition> users) {

    /** X.520's bound for the name of an organisation. */
    static final int LONGEST_COMMON_NAME = 64;

    public OrganisationDefinition {
        Names.require(name);
        if (!Names.isMspId(mspId)) {
            throw new IllegalArgumentException("'%s' %s".formatted(mspId, Names.MSP_ID_RULE));
        }
        if (commonName.length() > LONGEST_COMMON_NAME) {
            throw new IllegalArgumentException(
                    "'%s' has more than %d characters".formatted(commonName, LONGEST_COMMON_NAME));
        }
        peers = List.copyOf(peers);
        orderers = List.copyOf(orderers);
        users = List.copyOf(users);
    }

    /** Whether an organisation, ours or another's, can have this MSP id. */
    public static boolean isMspId(String text) {
        return Names.isMspId(text);
    }
}
