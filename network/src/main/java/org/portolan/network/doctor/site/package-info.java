/** What is at the place that is examined: the nodes, services and identities that a plan or a data folder names. */
@NullMarked
package org.portolan.network.doctor.site;

import org.jspecify.annotations.NullMarked;
