/** {@code portolan peer}: what an organisation's administrator does at its own peer. */
@NullMarked
package org.portolan.network.command.peer;

import org.jspecify.annotations.NullMarked;
