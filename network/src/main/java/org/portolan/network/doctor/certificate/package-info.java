/** Checks of keys and certificates: how long they last, whom they belong to, who could read them. */
@NullMarked
package org.portolan.network.doctor.certificate;

import org.jspecify.annotations.NullMarked;
