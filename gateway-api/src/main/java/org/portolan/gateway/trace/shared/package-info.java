/** Events that name no container, as they were recorded; who may be told of them is decided elsewhere. */
@NullMarked
package org.portolan.gateway.trace.shared;

import org.jspecify.annotations.NullMarked;
