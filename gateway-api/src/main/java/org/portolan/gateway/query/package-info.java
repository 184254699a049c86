/** Which parameters an address takes, and what becomes of a request that sends others. */
@NullMarked
package org.portolan.gateway.query;

import org.jspecify.annotations.NullMarked;
