/** Classes that break the rules of the architecture, so that each rule is seen to notice one. */
@NullMarked
package org.portolan.contracts.breach;

import org.jspecify.annotations.NullMarked;
