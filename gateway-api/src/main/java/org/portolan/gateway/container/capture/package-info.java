/** Gate captures whose container number is only what a camera read. */
@NullMarked
package org.portolan.gateway.container.capture;

import org.jspecify.annotations.NullMarked;
