package org.portolan.network.command.option;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Binds a consent to what was read before: it names the digest that was shown with it, or it is given by somebody who
 * reads it now. What was put in its place since is refused. Used as a {@link Mixin}.
 */
public final class ShownDigest {

    private static final Pattern FORM = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");
    private static final String YES = "yes";

    private final Terminal terminal;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--digest",
            paramLabel = "SHA256",
            description = "The digest that was shown with it, so that nothing else is taken in its place; without it"
                    + " one is asked at the terminal.")
    private Optional<String> named = Optional.empty();

    /** Asks at the terminal of this process, if it has one. */
    public ShownDigest() {
        this(Terminal.OF_THIS_PROCESS);
    }

    ShownDigest(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The same consent for a command whose own option names the digest, with its own words on when it is given. */
    public static ShownDigest named(Optional<String> digest, CommandSpec command) {
        ShownDigest shown = new ShownDigest();
        shown.named = digest;
        shown.command = command;
        return shown;
    }

    /** What a consent is about: its name, what it does in lines for people, and the SHA-256 of all that counts. */
    public record Subject(String name, List<String> account, String digest) {
        public Subject {
            account = List.copyOf(account);
        }

        /** The line by which it is told from everything else. */
        public String digestLine() {
            return "Digest %s".formatted(digest);
        }
    }

    /** Ends the command unless it was this very content that somebody consents to. */
    public void require(Subject subject) {
        if (named.isPresent()) {
            requireNamed(subject, named.get());
        } else {
            ask(subject);
        }
    }

    private static void requireNamed(Subject subject, String given) {
        var form = FORM.matcher(given.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new CommandFailed("--digest '%s' is no SHA-256; it has 64 hexadecimal digits, as shown after 'Digest'"
                    .formatted(given));
        }
        if (!form.group(1).equals(subject.digest())) {
            throw new CommandFailed(
                    ("%s is not what was shown: its digest is %s, and --digest names %s; read again what" + " it does")
                            .formatted(subject.name(), subject.digest(), form.group(1)));
        }
    }

    private void ask(Subject subject) {
        PrintWriter out = command.commandLine().getOut();
        subject.account().forEach(out::println);
        out.println(subject.digestLine());
        out.flush();
        Optional<String> answer = terminal.ask("Type '%s' to consent to exactly this: ".formatted(YES));
        if (answer.isEmpty()) {
            throw new CommandFailed(
                    "Nothing was done: read what %s does, and say --digest %s to consent to exactly this"
                            .formatted(subject.name(), subject.digest()));
        }
        if (!YES.equalsIgnoreCase(answer.get().strip())) {
            throw new CommandFailed("Nothing was done");
        }
    }
}
