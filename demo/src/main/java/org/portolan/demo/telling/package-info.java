/** Why the demonstration cannot go on. */
@NullMarked
package org.portolan.demo.telling;

import org.jspecify.annotations.NullMarked;
