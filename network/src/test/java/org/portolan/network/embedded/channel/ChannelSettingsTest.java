package org.portolan.network.embedded.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.TestOrganisation;
import org.portolan.network.policy.SignaturePolicies;

class ChannelSettingsTest {
    @TempDir
    Path directory;

    private static StaticCollectionConfig.Builder shared() {
        return StaticCollectionConfig.newBuilder()
                .setName("shared")
                .setMemberOrgsPolicy(CollectionPolicyConfig.newBuilder()
                        .setSignaturePolicy(SignaturePolicies.outOf(1, List.of("CN", "NZ"), MSPRoleType.MEMBER)));
    }

    private ChannelSettings settings() {
        List<ChannelOrganisation> organisations = List.of("CN", "SG", "NZ").stream()
                .map(mspId -> TestOrganisation.found(directory, mspId).msp())
                .map(msp -> new ChannelOrganisation(msp, List.of()))
                .toList();
        ChaincodeDefinition chaincode = new ChaincodeDefinition(
                "certificate", "1", 1, SignaturePolicies.peerOf("CN"), List.of(shared().build()));
        return new ChannelSettings(
                "portolan",
                organisations,
                List.of(),
                new BatchLimits(1, 1, 1, Duration.ofMillis(1)),
                List.of(chaincode));
    }

    @Test
    void entitles_the_owner_alone_to_an_implicit_collection() {
        assertThat(settings().entitled("certificate", ImplicitCollections.of("SG")))
                .containsExactly("SG");
        assertThat(settings().entitled("certificate", ImplicitCollections.of("Stranger")))
                .isEmpty();
    }

    @Test
    void entitles_the_members_of_a_defined_collection_and_nobody_to_an_unknown_one() {
        assertThat(settings().entitled("certificate", "shared")).containsExactly("CN", "NZ");
        assertThat(settings().entitled("certificate", "nowhere")).isEmpty();
        assertThat(settings().entitled("unknown", "shared")).isEmpty();
    }

    @Test
    void refuses_what_the_engine_does_not_offer() {
        StaticCollectionConfig expiring = shared().setBlockToLive(10).build();

        assertThatThrownBy(() -> new ChaincodeDefinition(
                        "certificate", "1", 1, SignaturePolicies.peerOf("CN"), List.of(expiring)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("blockToLive");
    }
}
