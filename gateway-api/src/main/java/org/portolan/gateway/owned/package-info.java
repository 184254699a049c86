/** What a gateway does with every kind of record that belongs to a member. */
@NullMarked
package org.portolan.gateway.owned;

import org.jspecify.annotations.NullMarked;
