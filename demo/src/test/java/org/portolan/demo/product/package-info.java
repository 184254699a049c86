/** That the product is without the demonstration. */
package org.portolan.demo.product;
