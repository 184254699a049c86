/** DCSA Track & Trace 3.0.0: recorded movements as its events, and the questions that a consumer asks. */
@NullMarked
package org.portolan.gateway.dcsa.v3;

import org.jspecify.annotations.NullMarked;
