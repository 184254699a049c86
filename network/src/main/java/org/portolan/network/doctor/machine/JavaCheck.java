package org.portolan.network.doctor.machine;

import java.util.List;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;

/** Whether Java is new enough: contracts and gateways are started with the Java that runs this program. */
public final class JavaCheck implements Check {

    private static final int OLDEST = 25;

    private final Runtime.Version version;

    public JavaCheck(Runtime.Version version) {
        this.version = version;
    }

    @Override
    public List<Finding> findings() {
        if (version.feature() >= OLDEST) {
            return List.of(Finding.ok(Machine.NAME, "java", "Java " + version));
        }
        return List.of(Finding.fault(
                Machine.NAME,
                "java",
                "Java %s is too old".formatted(version),
                "Install a JDK %d or later and let JAVA_HOME name it.".formatted(OLDEST)));
    }
}
