/** Why the demonstration cannot go on. */
@NullMarked
package org.portolan.gateway.demo.telling;

import org.jspecify.annotations.NullMarked;
