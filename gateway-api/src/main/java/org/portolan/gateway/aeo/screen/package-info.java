/** Authorised economic operators for people. */
@NullMarked
package org.portolan.gateway.aeo.screen;

import org.jspecify.annotations.NullMarked;
