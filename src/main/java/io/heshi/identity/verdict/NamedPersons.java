package io.heshi.identity.verdict;

import io.heshi.store.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Persons as staff name them: by the number of an exception, so that no ID number stands in a command. */
public final class NamedPersons {
    private static final String PERSON = "person";

    private final Sql sql;

    public NamedPersons(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * The person of an exception.
     *
     * @param key under which the exception was first found
     * @param other key of another person whom it names, 0 where it names none
     * @param run that found it last, 0 where none is left
     */
    public record Named(long number, String scope, long key, long other, long run) {
        public boolean ofPerson() {
            return scope.equals(PERSON);
        }
    }

    /** Those of the exceptions that there are, by number. */
    public Map<Long, Named> of(List<Long> numbers) {
        return sql
                .statement("identity/verdict/05-named")
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, n) -> new Named(
                        row.getLong("number"),
                        row.getString("scope"),
                        row.getLong("person_key"),
                        row.getLong("other_key"),
                        row.getLong("run_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Named::number, Function.identity()));
    }

    /** The names that the person has in the run that found it last, as they are compared, the best known first; none once its claims are dropped. */
    public List<String> names(Named person) {
        return sql.ofRun("identity/verdict/06-names", person.run())
                .param("person_key", person.key())
                .query(String.class)
                .list();
    }
}
