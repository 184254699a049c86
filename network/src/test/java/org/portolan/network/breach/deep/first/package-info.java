/** One half of a circle that lies deep. */
@NullMarked
package org.portolan.network.breach.deep.first;

import org.jspecify.annotations.NullMarked;
