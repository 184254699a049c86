/** Authorised economic operators: what is certified, who may change it, and who recognises it as of which time. */
@NullMarked
package org.portolan.records.aeo;

import org.jspecify.annotations.NullMarked;
