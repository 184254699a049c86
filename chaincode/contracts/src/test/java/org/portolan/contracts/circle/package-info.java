/** The other half of a circle of rooms. */
@NullMarked
package org.portolan.contracts.circle;

import org.jspecify.annotations.NullMarked;
