/** The network as this administration sees it: its members, chaincodes, heights and certificates. */
@NullMarked
package org.portolan.gateway.network;

import org.jspecify.annotations.NullMarked;
