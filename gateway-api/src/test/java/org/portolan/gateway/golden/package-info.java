/** Answers of the gateway about records, kept in files, with nothing left out but what differs from run to run. */
@NullMarked
package org.portolan.gateway.golden;

import org.jspecify.annotations.NullMarked;
