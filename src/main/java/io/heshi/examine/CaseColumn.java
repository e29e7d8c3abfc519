package io.heshi.examine;

import io.heshi.catalogue.Label;
import java.util.Set;

/**
 * A column that a rule may use.
 *
 * @param name as rules write it: {@code finance.gross_pay}, {@code in_register}
 * @param type SQL type
 * @param sources the sources it is made of; without one of them it says nothing
 * @param label what it is called; of a column about one source, without the title of that source
 * @param meaning one English sentence for the reference of case columns
 */
public record CaseColumn(String name, String type, Set<String> sources, Label label, String meaning) {}
