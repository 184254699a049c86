/** Whether whoever was let in may still stay. */
@NullMarked
package org.portolan.gateway.access.standing;

import org.jspecify.annotations.NullMarked;
