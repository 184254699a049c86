package org.portolan.gateway.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Says in words why a file cannot be used: the exceptions of Java often hold its name alone, or nothing. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The text of a file in UTF-8; what fails is a sentence that names the file. */
    public static String read(Path file) throws IOException {
        refuseUnreadable(file);
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            throw new IOException(file + " is not text in UTF-8", noText);
        } catch (IOException unreadable) {
            throw new IOException(words(unreadable), unreadable);
        }
    }

    /** Fails with a sentence where there is no such file, where it is a folder, and where this user may not read it. */
    public static void refuseUnreadable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, not a file");
        }
        if (!Files.isReadable(file)) {
            throw new IOException(
                    file + (Files.exists(file) ? " cannot be read: this user has no right to" : " does not exist"));
        }
    }

    /** What went wrong with a file, in words that name it and never are nothing. */
    public static String words(IOException failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case AccessDeniedException denied -> "this user may not read or write " + denied.getFile();
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case FileAlreadyExistsException there -> there.getFile() + " is there already, and is something else";
            case DirectoryNotEmptyException full -> full.getFile() + " is a folder that is not empty";
            case FileSystemException other when other.getReason() == null -> other.getFile() + " cannot be used";
            case CharacterCodingException _ -> "a file is not text in UTF-8";
            default -> words((Throwable) failure);
        };
    }

    /** The first message among a failure and its causes; its kind where none says anything. */
    private static String words(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> said = Optional.ofNullable(cause.getMessage()).filter(message -> !message.isBlank());
            if (said.isPresent()) {
                return said.get();
            }
        }
        return "for a reason that is not told (" + failure.getClass().getSimpleName() + ")";
    }
}
