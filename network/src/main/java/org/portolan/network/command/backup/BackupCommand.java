package org.portolan.network.command.backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do with backups. */
@Command(
        name = "backup",
        description = "Backs up what one organisation has: its peers, its identities, its gateway.",
        subcommands = {BackupCreate.class, BackupRestore.class, BackupShow.class, BackupVerify.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class BackupCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BackupCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with backups");
    }
}
