/** {@code portolan network}: starts a network, says how it is, stops it. */
@NullMarked
package org.portolan.network.command.network;

import org.jspecify.annotations.NullMarked;
