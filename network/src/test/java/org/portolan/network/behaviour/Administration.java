package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.command.Commands;
import org.portolan.network.fabric.join.Invitation;
import org.portolan.network.fabric.join.Newcomer;
import org.portolan.network.launch.Joining;

/** An administration that joins a network of others, with its own files in a folder of its own. */
record Administration(String name, String mspId, Path folder) {

    static Administration thailand(Path folder) throws Exception {
        return new Administration("thcustoms", "THCustomsMSP", folder).withFiles();
    }

    static Administration vietnam(Path folder) throws Exception {
        return new Administration("vncustoms", "VNCustomsMSP", folder).withFiles();
    }

    private Administration withFiles() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(topology(), own(Newcomer.topologyFile()));
        Files.writeString(identities(), own(Newcomer.identitiesFile()));
        return this;
    }

    private String own(Path file) throws Exception {
        return Files.readString(file).replace("thcustoms", name).replace("THCustomsMSP", mspId);
    }

    private Path topology() {
        return folder.resolve("network.yaml");
    }

    private Path identities() {
        return folder.resolve("organisations.yaml");
    }

    /** Where its network keeps everything. */
    Path data() {
        return folder.resolve("data");
    }

    /** What the administration and the members do, in the order of the operations guide; the update ends with the first. */
    Path join(Path members, String... signers) {
        Path request = folder.resolve("request.json");
        Path update = folder.resolve("join.update");
        Path invitation = folder.resolve("invitation.json");
        String requested = portolan(
                "organisation",
                "request",
                "--topology",
                topology().toString(),
                "--identities",
                identities().toString(),
                "--data",
                data().toString(),
                "--out",
                request.toString());
        member(
                members,
                signers[0],
                "propose",
                "--request",
                request.toString(),
                "--digest",
                digest(requested),
                "--out",
                update.toString());
        for (int i = 1; i < signers.length; i++) {
            sign(members, signers[i], update);
        }
        member(members, signers[0], "submit", update.toString(), "--invitation", invitation.toString());
        return invitation;
    }

    RealNetwork start(Optional<Path> invitation, Optional<Path> snapshot) throws Exception {
        Optional<Joining.Invited> by = Optional.empty();
        if (invitation.isPresent()) {
            by = Optional.of(new Joining.Invited(
                    invitation.get(), Invitation.read(invitation.get()).digest()));
        }
        return RealNetwork.host(topology(), identities(), new Joining(by, snapshot), data());
    }

    /** What a member does with 'portolan organisation'. */
    static String member(Path members, String organisation, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("organisation", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--connection", members + "/connection.json", "--organisation", organisation));
        return portolan(all.toArray(String[]::new));
    }

    /** Signs what it was shown. */
    static String sign(Path members, String organisation, Path update) {
        String shown = member(members, organisation, "show", update.toString());
        return member(members, organisation, "sign", "--digest", digest(shown), update.toString());
    }

    /** The digest that a command has shown. */
    static String digest(String shown) {
        return shown.lines()
                .filter(line -> line.startsWith("Digest "))
                .findFirst()
                .orElseThrow()
                .substring("Digest ".length());
    }

    static String portolan(String... arguments) {
        Commands.Outcome outcome = Commands.run(arguments);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        return outcome.out();
    }
}
