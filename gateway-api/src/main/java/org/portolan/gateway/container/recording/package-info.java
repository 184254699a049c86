/** From reported events to a transaction: read, judged early, grouped with what arrives at the same time. */
@NullMarked
package org.portolan.gateway.container.recording;

import org.jspecify.annotations.NullMarked;
