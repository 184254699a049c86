package org.portolan.gateway.origin.view.form;

/** In what size something is printed, and how far apart its lines are. */
record Print(float size, float leading) {
    /** What is filled in. */
    static final Print FILLED = new Print(8, 9.6f);

    /** What is filled in among the goods. */
    static final Print GOODS = new Print(7.2f, 8.8f);

    /** What is printed on the empty form. */
    static final Print FORM = new Print(6.4f, 7.8f);
}
