package org.portolan.gateway.page.shown;

/**
 * A place with its name, or its code where the list has none, and its country's name.
 *
 * @param side number of its side of the border, in the order of first mention
 */
public record PlaceShown(String unLocode, String name, String country, int side) {

    /** The class that gives the side its colour. */
    public String colour() {
        return "side-" + side % 4;
    }
}
