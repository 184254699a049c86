/** The network as this administration sees it: who belongs to it, its chaincodes, heights and certificates. */
@NullMarked
package org.portolan.gateway.network;

import org.jspecify.annotations.NullMarked;
