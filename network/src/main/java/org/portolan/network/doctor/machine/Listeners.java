package org.portolan.network.doctor.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which process listens on a port, as far as Linux lets this user see. */
final class Listeners {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int HEXADECIMAL = 16;

    private final Path proc;

    Listeners(Path proc) {
        this.proc = proc;
    }

    /** The processes that listen, by port. */
    Map<Integer, Long> byPort() throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            ports.putAll(listening(proc.resolve(table)));
        }
        Map<Integer, Long> found = new HashMap<>();
        for (Path process : processes()) {
            for (String inode : sockets(process)) {
                Optional.ofNullable(ports.get(inode))
                        .ifPresent(port -> found.put(
                                port, Long.valueOf(process.getFileName().toString())));
            }
        }
        return found;
    }

    /** Ports by the inode of the socket that listens. */
    private static Map<String, Integer> listening(Path table) throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        if (Files.exists(table)) {
            for (String line : Files.readAllLines(table)) {
                String[] words = line.strip().split("\\s+");
                if (words.length > INODE && words[STATE].equals(LISTENING)) {
                    String address = words[LOCAL_ADDRESS];
                    ports.put(
                            words[INODE],
                            Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEXADECIMAL));
                }
            }
        }
        return ports;
    }

    private List<Path> processes() throws IOException {
        if (!Files.isDirectory(proc)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(proc)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .toList();
        }
    }

    /** Other users' processes, and those that end meanwhile, show none. */
    private static Set<String> sockets(Path process) {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            for (Path file : files.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    inodes.add(target.replaceAll("\\D", ""));
                }
            }
        } catch (IOException _) {
            return inodes;
        }
        return inodes;
    }
}
