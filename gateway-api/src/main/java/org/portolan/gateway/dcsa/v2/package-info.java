/** DCSA Track & Trace 2.2.0 for clients that speak it already. */
@NullMarked
package org.portolan.gateway.dcsa.v2;

import org.jspecify.annotations.NullMarked;
