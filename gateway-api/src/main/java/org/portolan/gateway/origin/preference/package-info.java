/** What officers of an importing administration book on certificates of origin, and how issuers are told. */
@NullMarked
package org.portolan.gateway.origin.preference;

import org.jspecify.annotations.NullMarked;
