/** What a command says while it works, and why it got no answer. */
@NullMarked
package org.portolan.gateway.command.telling;

import org.jspecify.annotations.NullMarked;
