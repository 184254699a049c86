/** How the demonstration tells its user how far it has come, or why it cannot go on. */
@NullMarked
package org.portolan.gateway.demo.telling;

import org.jspecify.annotations.NullMarked;
