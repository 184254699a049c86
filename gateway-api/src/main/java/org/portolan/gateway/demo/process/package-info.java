/** The programs of the demonstration as processes of this machine. */
@NullMarked
package org.portolan.gateway.demo.process;

import org.jspecify.annotations.NullMarked;
