/** Keys that everybody knows and that open nothing but a demonstration. */
@NullMarked
package org.portolan.gateway.access.demonstration;

import org.jspecify.annotations.NullMarked;
