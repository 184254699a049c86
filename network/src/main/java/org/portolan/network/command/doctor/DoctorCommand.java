package org.portolan.network.command.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.ContractsOption;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.Engine;
import org.portolan.network.command.option.IdentitiesOption;
import org.portolan.network.doctor.Checks;
import org.portolan.network.doctor.Doctor;
import org.portolan.network.doctor.Report;
import org.portolan.network.doctor.site.SiteSurvey;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Examines a network and says what to do. */
@Command(
        name = "doctor",
        description =
                "Examines this machine, the identities and the nodes of a network, before its start (with --topology)"
                        + " or while it runs, and says what to do about each finding; changes nothing.",
        footer = "Exits 0 if there is no fault (there may be warnings), 1 if there is one.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand extends Action {

    private static final int FAULTY = 1;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--topology", paramLabel = "FILE", description = "The network that is to be started.")
    private Optional<Path> topology = Optional.empty();

    @Mixin
    private IdentitiesOption identities = new IdentitiesOption();

    @Mixin
    private ContractsOption contracts = new ContractsOption();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "embedded or fabric; default: the one whose files are in the data folder, or embedded.")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--warn-days",
            paramLabel = "DAYS",
            description = "Warn of certificates that have fewer days left; default: ${DEFAULT-VALUE}.")
    private int warnDays = 30;

    @Option(names = "--json", description = "Print JSON instead of lines.")
    private boolean json;

    DoctorCommand(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, LaunchFailed, InterruptedException {
        if (topology.isEmpty() && !Files.isDirectory(data.networkFolder())) {
            throw new CommandFailed(
                    "There is nothing to examine: %s does not exist; name the data folder of a network with --data, or what is to be started with --topology"
                            .formatted(data.networkFolder()));
        }
        Report report = new Doctor(
                        new Checks(new SiteSurvey(data.networkFolder(), plan(), onFabric()).survey(), warnDays, clock())
                                .all())
                .examine();
        out().print(json ? ReportText.json(report) : ReportText.lines(report));
        out().flush();
        return report.hasFaults() ? FAULTY : 0;
    }

    private Optional<NetworkPlan> plan() throws IOException, LaunchFailed {
        return topology.isPresent()
                ? Optional.of(NetworkPlan.read(topology.get(), identities.file(), contracts.command()))
                : Optional.empty();
    }

    private Optional<Boolean> onFabric() {
        return engine.map(word -> Engine.named(word) == Engine.FABRIC);
    }
}
