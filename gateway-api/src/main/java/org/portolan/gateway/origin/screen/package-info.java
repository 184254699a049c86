/** Certificates of origin for people. */
@NullMarked
package org.portolan.gateway.origin.screen;

import org.jspecify.annotations.NullMarked;
