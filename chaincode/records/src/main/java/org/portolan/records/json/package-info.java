/** Strict reading and canonical writing of JSON; the only package that knows a JSON library. */
@NullMarked
package org.portolan.records.json;

import org.jspecify.annotations.NullMarked;
