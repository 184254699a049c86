/** Container movements and statements about conflicts, as they are reported over REST. */
@NullMarked
package org.portolan.gateway.container;

import org.jspecify.annotations.NullMarked;
