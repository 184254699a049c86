/** Who uses the demonstration, and the gateways as those users see them. */
@NullMarked
package org.portolan.demo.access;

import org.jspecify.annotations.NullMarked;
