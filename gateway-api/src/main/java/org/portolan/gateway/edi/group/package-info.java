/** Which segments of a message belong to which container, where their order says it, and where it does not. */
@NullMarked
package org.portolan.gateway.edi.group;

import org.jspecify.annotations.NullMarked;
