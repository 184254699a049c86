package org.portolan.network.yaml;

/** One thing that is wrong in a file a person wrote, at the line where it is wrong. */
public record Mistake(int line, String sentence) {

    @Override
    public String toString() {
        return "line " + line + ": " + sentence;
    }
}
