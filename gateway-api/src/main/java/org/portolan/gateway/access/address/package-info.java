/** What is decided by addresses: who may write at one, and how often one may ask, or show wrong keys. */
@NullMarked
package org.portolan.gateway.access.address;

import org.jspecify.annotations.NullMarked;
