/** Shows targets who sends, by what their owners gave for it: kept sealed, used here, and never shown. */
@NullMarked
package org.portolan.gateway.subscription.authentication;

import org.jspecify.annotations.NullMarked;
