/** How often callers may ask for what is not theirs, and how much they get of what is everybody's. */
@NullMarked
package org.portolan.gateway.access.rate;

import org.jspecify.annotations.NullMarked;
