package io.heshi.job;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import io.heshi.gate.Release;
import io.heshi.store.Run;
import java.util.List;

/** What the steps of one run work with. */
record RunContext(
        Run run, Job job, Definitions definitions, RunPlaces places, List<Release> releases, Progress progress) {

    /** The job's sources in its order. */
    List<Source> sources() {
        return definitions.sources(job);
    }

    List<String> personSources() {
        return sources().stream()
                .filter(source -> source.claims() == ClaimKind.PERSON)
                .map(Source::name)
                .toList();
    }
}
