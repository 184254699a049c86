/** What an importing administration grants on a certificate: claims, decisions, and the balance of what is left. */
@NullMarked
package org.portolan.records.origin.preference;

import org.jspecify.annotations.NullMarked;
