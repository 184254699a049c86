package org.portolan.records.origin.preference;

import java.math.BigDecimal;

/**
 * A claim as the entries of an account leave it.
 *
 * @param claimed what was claimed, less what was given back
 * @param granted what of it is granted, once that is decided
 */
record Claim(Key key, BigDecimal claimed, BigDecimal granted, Decision decision) {

    /** Items of a declaration and a certificate belong together, one to one. */
    record Key(String declaration, int declarationItem, int certificateItem) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDeclaration = declaration.compareTo(other.declaration);
            int byItem = byDeclaration == 0 ? Integer.compare(declarationItem, other.declarationItem) : byDeclaration;
            return byItem == 0 ? Integer.compare(certificateItem, other.certificateItem) : byItem;
        }
    }

    enum Decision {
        NONE,
        GRANTED,
        DENIED
    }

    static Claim of(Key key, BigDecimal quantity) {
        return new Claim(key, quantity, BigDecimal.ZERO, Decision.NONE);
    }

    Claim granted(BigDecimal quantity) {
        return new Claim(key, claimed, quantity, Decision.GRANTED);
    }

    Claim denied() {
        return new Claim(key, claimed, BigDecimal.ZERO, Decision.DENIED);
    }

    /** The claim less a quantity that its declaration gives back. */
    Claim without(BigDecimal quantity) {
        return new Claim(
                key,
                decision == Decision.GRANTED ? granted.subtract(quantity) : claimed.subtract(quantity),
                decision == Decision.GRANTED ? granted.subtract(quantity) : granted,
                decision);
    }

    /** What it takes of the certificate's quantity. */
    BigDecimal taken() {
        return switch (decision) {
            case NONE -> claimed;
            case GRANTED -> granted;
            case DENIED -> BigDecimal.ZERO;
        };
    }

    boolean isOverdrawn() {
        return claimed.signum() < 0 || granted.signum() < 0 || granted.compareTo(claimed) > 0;
    }

    /** Whether the declaration has it, so that its items cannot be claimed on otherwise. */
    boolean stands() {
        return takesSomething() || decision == Decision.DENIED;
    }

    boolean takesSomething() {
        return taken().signum() > 0;
    }

    boolean isOpen() {
        return decision == Decision.NONE && takesSomething();
    }
}
