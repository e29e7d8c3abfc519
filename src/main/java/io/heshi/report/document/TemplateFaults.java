package io.heshi.report.document;

import io.heshi.definition.Fault;
import io.heshi.definition.FileLine;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one template, with sheet and cell. */
final class TemplateFaults {
    private final String file;
    private final List<Fault> found = new ArrayList<>();

    /** @param file its path below the folder of definitions */
    TemplateFaults(String file) {
        this.file = file;
    }

    /** Of the whole file. */
    void addFile(String text, Object... values) {
        add("", "", 1, text, values);
    }

    /**
     * @param row from 1
     * @param text key below {@code fault.}, with the values that it names
     */
    void add(String sheet, String cell, int row, String text, Object... values) {
        String key = cell.isEmpty() ? sheet : sheet + "!" + cell;
        found.add(new Fault(new FileLine(file, row), key, DocumentTexts.TEXTS.of("fault." + text, values)));
    }

    int count() {
        return found.size();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
