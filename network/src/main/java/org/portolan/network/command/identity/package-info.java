/** {@code portolan identity}: a class for each thing to do with identities. */
@NullMarked
package org.portolan.network.command.identity;

import org.jspecify.annotations.NullMarked;
