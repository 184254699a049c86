/** The orderer's services: takes envelopes, and delivers blocks as an orderer holds them. */
@NullMarked
package org.portolan.network.embedded.broadcast;

import org.jspecify.annotations.NullMarked;
