/** Files sent to a gateway from the command line, with a bar while they go and words for what became of them. */
@NullMarked
package org.portolan.gateway.command.send;

import org.jspecify.annotations.NullMarked;
