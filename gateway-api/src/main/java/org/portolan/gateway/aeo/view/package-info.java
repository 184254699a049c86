/** Authorised economic operators as this administration may know them: its own, and those of its arrangements' partners. */
@NullMarked
package org.portolan.gateway.aeo.view;

import org.jspecify.annotations.NullMarked;
