/** What an authority tells of its having looked at a container that a trader follows. */
@NullMarked
package org.portolan.records.look;

import org.jspecify.annotations.NullMarked;
