/** The other half of a circle. */
package org.portolan.demo.forbidden.circle;
