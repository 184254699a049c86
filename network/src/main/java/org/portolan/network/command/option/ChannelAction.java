package org.portolan.network.command.option;

import java.io.IOException;
import java.time.Clock;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Mixin;

/** What an administrator does about a channel's configuration. */
public abstract class ChannelAction extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    protected ChannelAction(Clock clock) {
        super(clock);
    }

    /** Does it; who acts is closed afterwards. */
    protected abstract void act(ChannelAdministrator administrator)
            throws IOException, JoinRefused, PeerRefused, UpdateRefused, InterruptedException;

    protected final ActingOptions acting() {
        return acting;
    }

    @Override
    public Integer call() throws IOException, JoinRefused, PeerRefused, UpdateRefused, InterruptedException {
        try (ChannelAdministrator administrator = acting.openChannel(clock())) {
            act(administrator);
            return 0;
        }
    }
}
