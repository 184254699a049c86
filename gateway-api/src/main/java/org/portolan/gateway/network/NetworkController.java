package org.portolan.gateway.network;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.BlockFollower;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.network.NetworkAnswer.CapacityShown;
import org.portolan.gateway.network.NetworkAnswer.MemberShown;
import org.portolan.gateway.network.NetworkAnswer.ReadModelShown;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.member.Capacity;
import org.portolan.records.member.Capacity.CustomsAdministration;
import org.portolan.records.member.Capacity.IssuingBody;
import org.portolan.records.member.Capacity.PortOperator;
import org.portolan.records.member.Member;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the network to anybody with a key: members, heights, chaincodes, and how long certificates last. */
@RestController
@Tag(name = "Network")
final class NetworkController {
    private final GatewaySettings settings;
    private final Members members;
    private final BlockFollower follower;
    private final ReadPosition position;
    private final PeerQueries peers;
    private final CertificateDays certificates;

    NetworkController(
            GatewaySettings settings,
            Members members,
            BlockFollower follower,
            ReadPosition position,
            PeerQueries peers,
            CertificateDays certificates) {
        this.settings = settings;
        this.members = members;
        this.follower = follower;
        this.position = position;
        this.peers = peers;
        this.certificates = certificates;
    }

    @GetMapping(path = "/api/v1/network", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "showNetwork",
            summary = "Members, heights, chaincodes and days left of certificates",
            description = "A trader is told neither of peers nor of certificates: those lists are empty for it.")
    ResponseEntity<NetworkAnswer> show(@AuthenticationPrincipal @Parameter(hidden = true) Caller caller) {
        var state = follower.state();
        // Addresses of nodes and names of users are for those who run the network.
        boolean isStaff = caller.isAuthority();
        return Answer.unkept(new NetworkAnswer(
                settings.channel(),
                settings.administration(),
                members.all().stream().map(NetworkController::member).toList(),
                new ReadModelShown(
                        position.block() + 1,
                        state.getClass().getSimpleName().toUpperCase(Locale.ROOT),
                        isStaff ? state.reason() : ""),
                isStaff ? peers.peers() : List.of(),
                peers.chaincodes(),
                isStaff ? certificates.all() : List.of()));
    }

    private static MemberShown member(Member member) {
        return new MemberShown(
                member.mspId().id(),
                member.name(),
                member.capacities().stream().map(NetworkController::capacity).toList());
    }

    private static CapacityShown capacity(Capacity capacity) {
        return switch (capacity) {
            case CustomsAdministration(var country) ->
                shown(capacity, Optional.of(country.toString()), Optional.empty());
            case IssuingBody(var country) -> shown(capacity, Optional.of(country.toString()), Optional.empty());
            case PortOperator(var places) ->
                shown(
                        capacity,
                        Optional.empty(),
                        Optional.of(places.stream().map(Object::toString).toList()));
        };
    }

    private static CapacityShown shown(Capacity capacity, Optional<String> country, Optional<List<String>> places) {
        return new CapacityShown(capacity.kind().name(), country, places);
    }
}
