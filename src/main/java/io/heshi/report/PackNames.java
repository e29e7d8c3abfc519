package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.report.document.UnitChoice;
import java.time.LocalDate;

/** What the files of packs are called. */
record PackNames(UnitChoice units, Texts texts, LocalDate day) {

    String pack(long unitKey) {
        return units.file(unitKey, texts.zh("sheet.pack"), day);
    }

    /** @param title what a letter is called */
    String letter(long unitKey, String title) {
        return ending(units.file(unitKey, title, day), ".docx");
    }

    String summary(String department) {
        return units.file(department, texts.zh("sheet.pack_summary"), day);
    }

    String all(String department) {
        return ending(units.file(department, texts.zh("sheet.pack"), day), ".zip");
    }

    private static String ending(String workbook, String ending) {
        return workbook.replaceFirst("\\.xlsx$", ending);
    }
}
