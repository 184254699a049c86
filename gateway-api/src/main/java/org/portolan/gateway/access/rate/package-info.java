/** How often callers may ask for what is not theirs. */
@NullMarked
package org.portolan.gateway.access.rate;

import org.jspecify.annotations.NullMarked;
