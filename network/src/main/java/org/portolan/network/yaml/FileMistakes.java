package org.portolan.network.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A file was refused; the message lists everything that is wrong in it, a line each. */
public final class FileMistakes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    private FileMistakes(Path file, List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(mistake -> "%s, %s".formatted(file, mistake))
                .collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = mistakes;
    }

    /** Throws if anything was found. */
    public static void throwIfAny(Path file, Mistakes mistakes) {
        if (!mistakes.isEmpty()) {
            throw new FileMistakes(file, mistakes.inOrder());
        }
    }

    /** One at least, each with its line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
