/** The description of the REST interface, served at {@code /openapi.json} and kept as {@code docs/openapi.json}. */
@NullMarked
package org.portolan.gateway.openapi;

import org.jspecify.annotations.NullMarked;
