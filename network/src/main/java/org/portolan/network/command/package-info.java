/** The command line of the network: {@code portolan identity ...} and {@code portolan network ...}. */
@NullMarked
package org.portolan.network.command;

import org.jspecify.annotations.NullMarked;
