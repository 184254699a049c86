/** Puts the embedded node together: one TLS endpoint for each organisation's peer and one for the orderer. */
@NullMarked
package org.portolan.network.embedded.node;

import org.jspecify.annotations.NullMarked;
