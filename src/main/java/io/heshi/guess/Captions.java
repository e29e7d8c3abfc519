package io.heshi.guess;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is written around a table: the titles above its header, the names of its sheet, its file and its folder.
 *
 * @param folder name of the folder that the file lies in
 */
record Captions(List<String> above, String sheet, String fileName, String folder) {
    boolean match(Pattern words) {
        return words.matcher(sheet).find()
                || words.matcher(fileName).find()
                || words.matcher(folder).find()
                || above.stream().anyMatch(title -> words.matcher(title).find());
    }
}
