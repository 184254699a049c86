package org.portolan.contracts.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the command line, or else the environment that Fabric's external builders set, asks to be served. */
record HostArguments(List<ServedChaincode> served, boolean help, boolean check, boolean untilInputEnds) {
    static final String HELP = """
            Serves Portolan's contracts to peers as chaincode-as-a-service.

            Usage: java -jar portolan-contracts.jar --serve <chaincode>@<package id>@<host>:<port>[@<TLS folder>] ...

              --serve             movement or certificate, for one peer; repeat it for more; port 0 takes a free one.
                                  The TLS folder holds server.crt, server.key and ca.crt (or client-ca.crt), the
                                  authority of the peer's client certificate.
              --config <file>     more of the same, one <chaincode>@... a line; # begins a comment
              --until-input-ends  stop when standard input ends, that is, with the process that started this one
              --check             do not serve, but see whether another process does what is asked for; exits 0 if so
              --help              this text

            Without --serve: CHAINCODE_SERVER_ADDRESS, CHAINCODE_ID (or CORE_CHAINCODE_ID_NAME), PORTOLAN_CHAINCODE
            (default: what the package's label begins with), and for TLS CHAINCODE_TLS_CERT, CHAINCODE_TLS_KEY and
            CHAINCODE_CLIENT_CA_CERT.

            Prints a line "serving <chaincode>@<package id> on <host>:<port>" for each, in their order, then "ready".
            """;

    HostArguments {
        served = List.copyOf(served);
    }

    static HostArguments parse(String[] arguments, Map<String, String> environment) {
        List<ServedChaincode> served = new ArrayList<>();
        boolean help = false;
        boolean check = false;
        boolean untilInputEnds = false;
        Iterator<String> words = Arrays.asList(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--serve" -> served.add(ServedChaincode.parse(valueOf(word, words)));
                case "--config" -> served.addAll(readConfig(Path.of(valueOf(word, words))));
                case "--until-input-ends" -> untilInputEnds = true;
                case "--check" -> check = true;
                case "--help", "-h" -> help = true;
                default -> throw new BadArguments("Unknown argument '" + word + "'; --help lists those there are");
            }
        }
        if (served.isEmpty() && !help) {
            served.add(fromEnvironment(environment));
        }
        return new HostArguments(served, help, check, untilInputEnds);
    }

    private static String valueOf(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new BadArguments(option + " needs a value");
        }
        return words.next();
    }

    private static List<ServedChaincode> readConfig(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(ServedChaincode::parse)
                    .toList();
        } catch (IOException e) {
            throw new BadArguments("The configuration " + file + " cannot be read");
        }
    }

    private static ServedChaincode fromEnvironment(Map<String, String> environment) {
        Optional<String> address = value(environment, "CHAINCODE_SERVER_ADDRESS");
        Optional<String> packageId =
                value(environment, "CORE_CHAINCODE_ID_NAME").or(() -> value(environment, "CHAINCODE_ID"));
        if (address.isEmpty() || packageId.isEmpty()) {
            throw new BadArguments(
                    "Nothing to serve: give --serve, or CHAINCODE_SERVER_ADDRESS and CHAINCODE_ID; --help says more");
        }
        String chaincode = value(environment, "PORTOLAN_CHAINCODE")
                .orElseGet(() -> packageId.get().split("[^a-z]", 2)[0]);
        Optional<TlsFiles> tls = value(environment, "CHAINCODE_TLS_CERT")
                .map(certificate -> new TlsFiles(
                        Path.of(certificate),
                        Path.of(value(environment, "CHAINCODE_TLS_KEY")
                                .orElseThrow(
                                        () -> new BadArguments("CHAINCODE_TLS_CERT is set, CHAINCODE_TLS_KEY is not"))),
                        value(environment, "CHAINCODE_CLIENT_CA_CERT").map(Path::of)));
        return new ServedChaincode(chaincode, packageId.get(), ServedChaincode.address(address.get()), tls);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
