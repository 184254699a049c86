/** What breaks the rules of the architecture, as what is yet to come may. */
@NullMarked
package org.portolan.records.breach;

import org.jspecify.annotations.NullMarked;
