/** What the life cycles of all kinds of record have in common; a kind declares its acts, and can forget nothing of it. */
@NullMarked
package org.portolan.contracts.owned;

import org.jspecify.annotations.NullMarked;
