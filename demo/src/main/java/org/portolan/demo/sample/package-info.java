/** Sample journeys, certificates and operators, loaded through the REST API by those who would report them. */
@NullMarked
package org.portolan.demo.sample;

import org.jspecify.annotations.NullMarked;
