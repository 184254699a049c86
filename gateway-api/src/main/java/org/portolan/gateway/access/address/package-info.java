/** What is decided by addresses: who may write at one, and how many wrong keys come from one. */
@NullMarked
package org.portolan.gateway.access.address;

import org.jspecify.annotations.NullMarked;
