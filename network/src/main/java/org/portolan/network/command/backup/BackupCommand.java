package org.portolan.network.command.backup;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do with backups. */
@Command(
        name = "backup",
        description = "Backs up what one organisation has: its peers, its identities, its gateway.",
        subcommands = {BackupCreate.class, BackupRestore.class, BackupShow.class, BackupVerify.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class BackupCommand extends CommandGroup {

    BackupCommand() {
        super("Say what to do with backups");
    }
}
