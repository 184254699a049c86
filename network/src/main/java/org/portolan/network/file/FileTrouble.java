package org.portolan.network.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;

/** Says in words what went wrong with a file: the exceptions of Java often hold its name alone, or nothing. */
public final class FileTrouble {

    private FileTrouble() {}

    /** The words of a failure of whatever kind: its own, those of its cause, or its kind where none says anything. */
    public static String words(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case NotDirectoryException wrong -> wrong.getFile() + " is not a folder";
            case AccessDeniedException denied -> "this user may not read or write " + denied.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is there already, and is something else";
            case DirectoryNotEmptyException full -> full.getFile() + " is a folder that is not empty";
            case FileSystemException bare when bare.getReason() == null -> bare.getFile() + " cannot be used";
            case CharacterCodingException _ -> "a file is not text in UTF-8";
            case EOFException early when early.getMessage() == null -> "it ends too early";
            case UncheckedIOException wrapped when wrapped.getCause() instanceof IOException cause -> words(cause);
            default -> message(failure);
        };
    }

    private static String message(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(cause.getMessage()))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElseGet(() ->
                        "this failed without a word (" + failure.getClass().getSimpleName() + ")");
    }
}
