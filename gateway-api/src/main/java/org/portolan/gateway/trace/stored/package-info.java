/** How events stand in the tables of the read model. */
@NullMarked
package org.portolan.gateway.trace.stored;

import org.jspecify.annotations.NullMarked;
