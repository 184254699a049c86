/** How long to wait before something that failed is tried again; the one place for it. */
@NullMarked
package org.portolan.gateway.retry;

import org.jspecify.annotations.NullMarked;
