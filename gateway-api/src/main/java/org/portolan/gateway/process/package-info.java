/** The gateway as a process of the machine. */
@NullMarked
package org.portolan.gateway.process;

import org.jspecify.annotations.NullMarked;
