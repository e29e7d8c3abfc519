package io.heshi.intake.cleanse.column;

import io.heshi.vocabulary.date.DateForm;
import java.util.Map;

/**
 * What the columns of a file say of themselves as a whole.
 *
 * @param dates how each column of dates writes them, by canonical column
 * @param keepsAllDigits whether numbers of the ID column have digits that no binary fraction gives
 */
record FoundForms(Map<String, DateForm> dates, boolean keepsAllDigits) {
    FoundForms {
        dates = Map.copyOf(dates);
    }
}
