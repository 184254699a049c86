/** The command line of the gateway. */
@NullMarked
package org.portolan.gateway.command;

import org.jspecify.annotations.NullMarked;
