/** EDI messages over REST: taken whole, recorded message by message, and answered with a report. */
@NullMarked
package org.portolan.gateway.edi;

import org.jspecify.annotations.NullMarked;
