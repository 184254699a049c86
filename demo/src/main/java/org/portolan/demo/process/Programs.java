package org.portolan.demo.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.demo.telling.DemoFailed;

/**
 * The programs of the demonstration as command lines.
 *
 * @param networkClassPath where {@code portolan network} is
 * @param contractsClassPath where the contract host is
 * @param gatewayClassPath where the gateway is
 * @param definitions the folder {@code crypto-config}
 */
public record Programs(String networkClassPath, String contractsClassPath, String gatewayClassPath, Path definitions) {

    /** The programs as built in a checkout together with this one, whose manifest tells their version. */
    public static Programs builtIn(Path checkout) throws DemoFailed {
        return builtIn(
                checkout,
                Optional.ofNullable(Programs.class.getPackage().getImplementationVersion())
                        .orElseThrow(
                                () -> new DemoFailed("The demonstration is not run from its jar, so it does not know"
                                        + " which programs are its own; run scripts/demo.")));
    }

    static Programs builtIn(Path checkout, String version) {
        Path home = checkout.toAbsolutePath().normalize();
        return new Programs(
                jar(home.resolve("network"), "portolan-network", version),
                jar(home.resolve("chaincode").resolve("contracts"), "portolan-contracts", version),
                jar(home.resolve("gateway-api"), "portolan-gateway", version),
                home.resolve("crypto-config"));
    }

    /** {@code portolan network up} with the contracts, which ends when its input does. */
    public List<String> network(String engine, Path topology, Path data) {
        List<String> command = java(networkClassPath, data, List.of());
        command.add("org.portolan.network.command.Portolan");
        command.addAll(List.of("network", "up", "--engine", engine));
        command.addAll(List.of("--topology", topology.toString()));
        command.addAll(List.of(
                "--identities", definitions.resolve("organisations.yaml").toString()));
        command.addAll(List.of("--data", data.resolve("network").toString(), "--until-input-ends"));
        List<String> contracts = java(contractsClassPath, data, List.of());
        contracts.add("org.portolan.contracts.ContractHost");
        command.add("--contracts");
        command.addAll(contracts);
        return command;
    }

    /** The gateway with this configuration file, which ends when its input does. */
    public List<String> gateway(Path configuration, Path data) {
        List<String> command = java(gatewayClassPath, data, aheadOfTime());
        command.add("org.portolan.gateway.GatewayApplication");
        command.add("--spring.config.additional-location=file:" + configuration);
        command.add("--portolan.until-input-ends=true");
        return command;
    }

    /** The build leaves classes beside the jar that are loaded and linked already; without them the start is only slower. */
    private List<String> aheadOfTime() {
        Path cache = Path.of(gatewayClassPath).resolveSibling("gateway.aot");
        return Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** Tuned for five virtual machines that start together on two cores. */
    private static List<String> java(String classPath, Path data, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(more);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Djava.io.tmpdir=" + data.resolve("tmp"));
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static String jar(Path module, String name, String version) {
        return module.resolve("target").resolve(name + "-" + version + ".jar").toString();
    }
}
