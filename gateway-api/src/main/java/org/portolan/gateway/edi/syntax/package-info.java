/** From the bytes of an interchange to segments of its messages, within bounds, each fault named by its place. */
@NullMarked
package org.portolan.gateway.edi.syntax;

import org.jspecify.annotations.NullMarked;
