package org.portolan.gateway.blocks.readmodel;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which classes write which tables, by the statements among the texts of the compiled classes. */
final class TableWriters {
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|merge into|update|delete from)\\s+(\\w+)");

    private TableWriters() {}

    /** Of each table the classes, by the names of those that are not nested. */
    static Map<String, Set<String>> of(Path classes, Set<String> tables) throws IOException {
        var writers = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .toList()) {
                add(file, tables, writers);
            }
        }
        return writers;
    }

    static Set<String> packages(Collection<String> types) {
        return types.stream()
                .map(type -> type.substring(0, type.lastIndexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(Path file, Set<String> tables, Map<String, Set<String>> writers) throws IOException {
        var type = ClassFile.of().parse(file);
        var name = type.thisClass().asInternalName().replace('/', '.').replaceFirst("\\$.*", "");
        for (var entry : type.constantPool()) {
            if (entry instanceof StringEntry text) {
                WRITTEN.matcher(text.stringValue())
                        .results()
                        .map(found -> found.group(1))
                        .filter(tables::contains)
                        .forEach(table -> writers.computeIfAbsent(table, unknown -> new TreeSet<>())
                                .add(name));
            }
        }
    }
}
