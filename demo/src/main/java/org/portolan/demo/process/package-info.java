/** The programs of the demonstration as processes of this machine. */
@NullMarked
package org.portolan.demo.process;

import org.jspecify.annotations.NullMarked;
