package org.portolan.gateway.blocks.readmodel;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds which classes write which tables, or name a column, by the statements among the texts of the compiled classes. */
final class TableWriters {
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:insert into|merge into|update|delete from)\\s+(\\w+)");

    private TableWriters() {}

    /** Of each table the classes, by the names of those that are not nested. */
    static Map<String, Set<String>> of(Path classes, Set<String> tables) throws IOException {
        var writers = new TreeMap<String, Set<String>>();
        for (Path file : files(classes)) {
            var type = ClassFile.of().parse(file);
            texts(type)
                    .flatMap(text -> WRITTEN.matcher(text).results())
                    .map(found -> found.group(1))
                    .filter(tables::contains)
                    .forEach(table -> writers.computeIfAbsent(table, unknown -> new TreeSet<>())
                            .add(name(type)));
        }
        return writers;
    }

    /** The classes among whose texts there is this word. */
    static Set<String> naming(Path classes, String word) throws IOException {
        var naming = new TreeSet<String>();
        for (Path file : files(classes)) {
            var type = ClassFile.of().parse(file);
            if (texts(type).anyMatch(text -> text.contains(word))) {
                naming.add(name(type));
            }
        }
        return naming;
    }

    static Set<String> packages(Collection<String> types) {
        return types.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Stream<String> texts(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue());
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.').replaceFirst("\\$.*", "");
    }
}
