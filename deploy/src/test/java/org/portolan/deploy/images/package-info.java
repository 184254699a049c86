/** How images are made. */
package org.portolan.deploy.images;
