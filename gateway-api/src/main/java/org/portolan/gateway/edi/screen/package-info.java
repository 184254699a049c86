/** Messages beside the events that they became, for those who sent them. */
@NullMarked
package org.portolan.gateway.edi.screen;

import org.jspecify.annotations.NullMarked;
