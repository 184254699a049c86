/** Gateways of several administrations on one network, as readers have them. */
@NullMarked
package org.portolan.gateway.reading;

import org.jspecify.annotations.NullMarked;
