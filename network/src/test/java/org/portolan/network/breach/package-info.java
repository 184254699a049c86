/** Classes that each break one rule of architecture, so that a test can see the rule notice. */
@NullMarked
package org.portolan.network.breach;

import org.jspecify.annotations.NullMarked;
