package io.heshi.definition;

import io.heshi.catalogue.Label;
import io.heshi.catalogue.Language;
import java.util.List;
import java.util.Map;

/**
 * A named reconciliation.
 *
 * @param inbox folder of the exports, relative to the folder above {@code jobs/}; <code>{date}</code> stands for the business date
 * @param reports folder of the reports; <code>{job}</code> and <code>{date}</code> are replaced
 * @param sources names of the sources, in the order in which reports show them
 * @param rules ids of the rules, in order
 * @param settings every threshold by name, with the value that it has in this job
 * @param keepClaims for how many runs the claims are kept
 * @param maskIds whether reports mask ID numbers
 * @param report what kind of reports it makes
 * @param language in which they speak
 */
public record Job(
        String name,
        Label title,
        String inbox,
        String reports,
        List<String> sources,
        List<String> rules,
        Map<String, Integer> settings,
        int keepClaims,
        boolean maskIds,
        Report report,
        Language language,
        FileLine place) {
    public Job {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        settings = Map.copyOf(settings);
    }
}
