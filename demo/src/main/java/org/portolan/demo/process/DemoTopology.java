package org.portolan.demo.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.gateway.file.PrivateFiles;

/**
 * The topology with a port of this machine in place of each port 0, chosen once for a data folder: the nodes are found
 * at the same places after a restart.
 */
public final class DemoTopology {
    private static final Pattern ANY_PORT = Pattern.compile("127\\.0\\.0\\.1:0\\b");

    private DemoTopology() {}

    /** The topology's file in the data folder, made from the template at the first start. */
    public static Path in(Path data, Path template) throws IOException {
        Path topology = data.resolve("demo-network.yaml");
        if (!Files.exists(topology)) {
            String text = Files.readString(template, StandardCharsets.UTF_8);
            PrivateFiles.write(topology, withPorts(text));
        }
        return topology;
    }

    private static String withPorts(String text) throws IOException {
        // All sockets stay open until the last is chosen, so that no port is given twice.
        List<ServerSocket> held = new ArrayList<>();
        try {
            Matcher address = ANY_PORT.matcher(text);
            StringBuilder result = new StringBuilder();
            while (address.find()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                address.appendReplacement(result, "127.0.0.1:" + socket.getLocalPort());
            }
            return address.appendTail(result).toString();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
