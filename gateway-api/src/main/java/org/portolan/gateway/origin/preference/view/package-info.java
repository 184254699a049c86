/** Where certificates stand at importing administrations, shown to those they concern. */
@NullMarked
package org.portolan.gateway.origin.preference.view;

import org.jspecify.annotations.NullMarked;
