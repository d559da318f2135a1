package dev.gila.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Reads the rooms of a compilation, reports what is declared wrongly, and emits their classes and registries. */
public final class RoomProcessor extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Names.TYPE_DEF, Names.MODULE_DEF);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Map<String, List<Room>> packages = new TreeMap<>();
        boolean wrong = false;
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                try {
                    String name = processingEnv
                            .getElementUtils()
                            .getPackageOf(element)
                            .getQualifiedName()
                            .toString();
                    packages.computeIfAbsent(name, p -> new ArrayList<>()).add(Room.read((TypeElement) element, name));
                } catch (DeclarationException e) {
                    report(e);
                    wrong = true;
                }
            }
        }
        for (List<Room> rooms : packages.values()) wrong |= !checkNames(rooms);
        if (!wrong) packages.forEach(this::emit);
        return true;
    }

    private void report(DeclarationException e) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.getMessage(), e.element());
    }

    /** Rooms that fill the same type or module must not both declare a name. */
    private boolean checkNames(List<Room> rooms) {
        Map<String, String> seen = new HashMap<>();
        boolean right = true;
        for (Room room : rooms) {
            Map<String, Element> names = new HashMap<>();
            for (Function f : room.functions()) {
                if (names.put(f.name(), f.method()) != null) {
                    report(new DeclarationException(f.method(), "'%s' is declared twice", f.name()));
                    right = false;
                }
            }
            for (Accessor a : room.accessors()) {
                Element method = a.getter() != null ? a.getter() : a.setter();
                if (names.put(a.name(), method) != null) {
                    report(new DeclarationException(method, "'%s' is declared twice", a.name()));
                    right = false;
                }
            }
            for (Map.Entry<String, Element> e : names.entrySet()) {
                for (String owner : room.owners()) {
                    String other = seen.put(owner + "." + e.getKey(), room.simpleName());
                    if (other == null) continue;
                    report(new DeclarationException(e.getValue(), "'%s' is declared in %s too", e.getKey(), other));
                    right = false;
                }
            }
        }
        return right;
    }

    private void emit(String packageName, List<Room> rooms) {
        rooms.sort((a, b) -> a.simpleName().compareTo(b.simpleName()));
        for (Room room : rooms) {
            boolean needed = room.module() != null
                    || !room.functions().isEmpty()
                    || !room.doc().isEmpty();
            if (needed) write(packageName, room.functionsClass(), new RoomWriter(room).write(), room.element());
            if (!room.accessors().isEmpty()) {
                write(packageName, room.accessorsClass(), new AccessorWriter(room).write(), room.element());
            }
        }
        Element[] origins = rooms.stream().map(Room::element).toArray(Element[]::new);
        write(packageName, "Registry", new RegistryWriter(packageName, rooms).write(), origins);
    }

    private void write(String packageName, String className, String text, Element... origins) {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(packageName + "." + className, origins)
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            String message = "cannot write " + className + ": " + e.getMessage();
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, origins[0]);
        }
    }
}
