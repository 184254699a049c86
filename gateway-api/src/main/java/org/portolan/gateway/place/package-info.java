/** What is known of UN/LOCODEs: names and positions, from the list that comes with the gateway or one of the operator's. */
@NullMarked
package org.portolan.gateway.place;

import org.jspecify.annotations.NullMarked;
