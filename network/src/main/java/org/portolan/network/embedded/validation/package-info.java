/** Judges each transaction of a block as Fabric's peers do and gives it a validation code. */
@NullMarked
package org.portolan.network.embedded.validation;

import org.jspecify.annotations.NullMarked;
