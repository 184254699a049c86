/** What the topology says of the channel, and the configuration block that says it to Fabric's clients. */
@NullMarked
package org.portolan.network.embedded.channel;

import org.jspecify.annotations.NullMarked;
