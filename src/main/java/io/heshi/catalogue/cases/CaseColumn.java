package io.heshi.catalogue.cases;

import io.heshi.catalogue.Label;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A column that a rule may use.
 *
 * @param name as rules write it: {@code finance.gross_pay}, {@code in_register}
 * @param type SQL type
 * @param sources the sources it is made of; without one of them it says nothing
 * @param label what it is called; of a column about one source, without the title of that source
 * @param meaning one English sentence for the reference of case columns
 * @param codeTable the table of {@code jobs/codes} whose codes it holds, or empty text
 * @param besides what it may say besides codes of the table
 * @param as how its values are told, where neither the code table nor the type says it: {@code money}, {@code sources}, {@code id_no},
 *     {@code presence} of the subject in a source, or the words of the message file under this name; or empty text
 * @param sql what it is computed from, or empty text if a relation of the case has it
 * @param source the one source that it is repeated for, or empty text
 * @param example its value in an example that does not give it, or empty text for null
 */
public record CaseColumn(
        String name,
        String type,
        Set<String> sources,
        Label label,
        String meaning,
        String codeTable,
        List<String> besides,
        String as,
        String sql,
        String source,
        String example) {

    /** What stands before the dot, or empty text. */
    public String group() {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The name without its group. */
    public String simpleName() {
        return name.substring(name.indexOf('.') + 1);
    }

    /**
     * What it is called beside the columns of other sources: {@code in_hr} is called after its source; {@code hr.name} and
     * {@code over_months}, whose labels or owners tell it, are not. The English label names the source by itself.
     *
     * @param title of a source
     */
    public Label called(Function<String, Label> title) {
        return source.isEmpty() || group().equals(source) || !simpleName().contains(source)
                ? label
                : new Label(title.apply(source).zh() + label.zh(), label.en());
    }

    /** How SQL of the case calls it: what has no group stands under {@code derived}. */
    public String qualified() {
        return group().isEmpty() ? "derived." + name : name;
    }
}
