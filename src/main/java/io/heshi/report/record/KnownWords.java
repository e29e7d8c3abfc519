package io.heshi.report.record;

import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.ColumnMapping;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import io.heshi.report.facts.RunFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of which a run knows that they name no person, though they begin like names: its units and their regions, as staff write them in
 * full or in short, and what the definitions call sources, columns and codes.
 *
 * @param words the shortest have two characters
 */
record KnownWords(Set<String> words) {
    private static final int SHORTEST = 2;
    /** A place and what kind it is, one behind the other: 云州市马关县… */
    private static final Pattern PLACE = Pattern.compile("\\G(\\p{IsHan}{2,8}?)(?:自治区|自治州|自治县|地区|街道|[省市县区州盟旗镇乡])");
    /** Of 文山壮族苗族自治州 staff write 文山. */
    private static final Pattern OF_PEOPLES = Pattern.compile("(\\p{IsHan}{2})\\p{IsHan}*族");
    /** What is left out of the name of an office: 林业 for 林业局. */
    private static final Pattern OFFICE = Pattern.compile("(.{2,})[局办委厅处院校所站队会]");

    static KnownWords of(RunFacts facts, Definitions definitions) {
        List<String> names = new ArrayList<>();
        facts.each("95-record-places", row -> names.add(RunFacts.text(row, "name")));
        definitions.jobs().values().stream().map(Job::title).map(Label::zh).forEach(names::add);
        for (Source source : definitions.sources().values()) {
            names.add(source.title().zh());
            source.columns().stream().map(ColumnMapping::headers).forEach(names::addAll);
        }
        for (CodeTable table : definitions.codes().values()) {
            table.labels().values().stream().map(Label::zh).forEach(names::add);
            names.addAll(table.spellings().keySet());
        }
        return of(names);
    }

    static KnownWords of(Collection<String> names) {
        Set<String> words = new HashSet<>();
        names.forEach(name -> addAll(name, words));
        words.removeIf(word -> word.length() < SHORTEST);
        return new KnownWords(Set.copyOf(words));
    }

    boolean contains(String text) {
        return words.contains(text);
    }

    /** What stands behind the longest of these words with which the text begins; all of it if it begins with none. */
    String behind(String text) {
        return words.stream()
                .filter(text::startsWith)
                .max(Comparator.comparing(String::length))
                .map(word -> text.substring(word.length()))
                .orElse(text);
    }

    private static void addAll(String name, Set<String> words) {
        words.add(name);
        Matcher place = PLACE.matcher(name);
        int end = 0;
        while (place.find()) {
            words.add(place.group());
            words.add(place.group(1));
            Matcher peoples = OF_PEOPLES.matcher(place.group(1));
            if (peoples.matches()) {
                words.add(peoples.group(1));
            }
            end = place.end();
        }
        String office = name.substring(end);
        words.add(office);
        Matcher shortened = OFFICE.matcher(office);
        if (shortened.matches()) {
            words.add(shortened.group(1));
        }
    }
}
