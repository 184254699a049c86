/** The other half of a circle that lies deep. */
@NullMarked
package org.portolan.network.breach.deep.second;

import org.jspecify.annotations.NullMarked;
