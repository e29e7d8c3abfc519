package io.heshi.report.letter;

import io.heshi.catalogue.Texts;
import io.heshi.report.words.FindingWords;
import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The list in a letter: what is to be put right, why, and by when. */
final class LetterColumns {
    private final Wording wording;
    private final FindingWords words;
    private final Texts texts;
    private final LocalDate day;

    /** @param width in twentieths of a point */
    record Column(String header, int width, boolean centred, Function<Ordered, String> text) {}

    /** @param day the point in time that the letter tells of */
    LetterColumns(Wording wording, Texts texts, LocalDate day) {
        this.wording = wording;
        this.words = new FindingWords(wording);
        this.texts = texts;
        this.day = day;
    }

    /** What stands right of the running number. */
    List<Column> all() {
        Texts reports = wording.messages();
        return List.of(
                centred(
                        reports.zh("header.number"),
                        1030,
                        line -> Long.toString(line.row().number())),
                centred(reports.zh("header.person"), 1000, line -> line.row().person()),
                centred(
                        reports.zh("header.id_no"),
                        2100,
                        line -> wording.idNo(line.row().idNo())),
                column(texts.zh("header.problem"), 3600, this::problem),
                column(
                        reports.zh("header.basis"),
                        2370,
                        line -> wording.basis(line.row().rule())),
                column(
                        texts.zh("header.confirmed"),
                        1750,
                        line -> wording.free(line.confirmed().reason())),
                centred(
                        reports.zh("header.deadline"),
                        1350,
                        line -> line.confirmed().until().toString()),
                centred(
                        texts.zh("header.overdue"),
                        750,
                        line -> texts.zh(line.confirmed().overdue(day) ? "overdue" : "in_time")));
    }

    /** The kind of problem, and what was found. */
    private String problem(Ordered line) {
        String title = wording.ruleTitle(line.row().rule()).zh();
        String found = words.description(line.row());
        return found.startsWith(title) ? found : texts.zh("problem", title, found);
    }

    private static Column column(String header, int width, Function<Ordered, String> text) {
        return new Column(header, width, false, text);
    }

    private static Column centred(String header, int width, Function<Ordered, String> text) {
        return new Column(header, width, true, text);
    }
}
