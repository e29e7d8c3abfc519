package io.heshi.city.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every row that one person has in the four person sources of one night. */
public record Dossier(Person person, Map<Source, List<Row>> rows) {

    public List<Row> register() {
        return of(Source.REGISTER);
    }

    public List<Row> finance() {
        return of(Source.FINANCE);
    }

    public List<Row> of(Source source) {
        return rows.getOrDefault(source, List.of());
    }

    /** Whether the source has somebody in post. */
    public boolean inPost(Source source) {
        return of(source).stream().anyMatch(Row::inPost);
    }

    Dossier with(Source source, List<Row> others) {
        Map<Source, List<Row>> all = new EnumMap<>(Source.class);
        all.putAll(rows);
        all.put(source, others);
        return new Dossier(person, all);
    }
}
