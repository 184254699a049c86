/** Certificates of origin over REST. */
@NullMarked
package org.portolan.gateway.origin;

import org.jspecify.annotations.NullMarked;
