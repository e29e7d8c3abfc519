package io.heshi.report;

import io.heshi.catalogue.Texts;
import io.heshi.ledger.LetterNumber;
import io.heshi.report.facts.AskedRow;
import io.heshi.report.letter.LetterReport;
import io.heshi.report.letter.Ordered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the letters to units that have something to put right.
 *
 * @param texts of letters
 * @param numbers by unit
 */
record UnitLetters(PackFile files, LetterReport report, PackNames names, Texts texts, Map<Long, LetterNumber> numbers) {
    UnitLetters {
        numbers = Map.copyOf(numbers);
    }

    /** What of this is to be put right. */
    static Optional<Ordered> ordered(AskedRow row) {
        return row.confirmed().map(confirmed -> new Ordered(row.finding(), confirmed));
    }

    /**
     * The letter to a unit, where it has one.
     *
     * @param unit all that the unit is asked
     */
    Optional<Path> write(String folder, List<AskedRow> unit) throws IOException {
        AskedRow any = unit.get(0);
        Optional<LetterNumber> number = Optional.ofNullable(numbers.get(any.unitKey()));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        LetterReport.Letter letter = new LetterReport.Letter(
                number.get(),
                any.unit(),
                names.pack(any.unitKey()),
                unit.stream().flatMap(row -> ordered(row).stream()).toList());
        return Optional.of(files.write(
                folder, names.letter(any.unitKey(), texts.zh("title")), place -> report.write(place, letter)));
    }
}
