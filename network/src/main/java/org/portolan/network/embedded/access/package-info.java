/** Who may use a peer or an orderer of the channel: whoever signed a request, checked against the channel's MSPs. */
@NullMarked
package org.portolan.network.embedded.access;

import org.jspecify.annotations.NullMarked;
