package io.heshi.job;

import io.heshi.catalogue.ClaimKind;
import io.heshi.definition.Definitions;
import io.heshi.definition.Job;
import io.heshi.definition.Source;
import io.heshi.gate.Release;
import io.heshi.intake.receive.Inbox;
import io.heshi.intake.receive.ReceptionSettings;
import io.heshi.store.Run;
import java.nio.file.Path;
import java.util.List;

/**
 * What the steps of one run work with.
 *
 * @param sources the job's sources in its order
 * @param reports folder that this run's reports go to
 * @param places folders of the kept copies and of drivers, and the environment
 * @param database the database in one line, for the record of the run
 */
record RunContext(
        Run run,
        Job job,
        Definitions definitions,
        List<Source> sources,
        Inbox inbox,
        Path reports,
        ReceptionSettings places,
        List<Release> releases,
        String database,
        Progress progress) {

    List<String> personSources() {
        return sources.stream()
                .filter(source -> source.claims() == ClaimKind.PERSON)
                .map(Source::name)
                .toList();
    }
}
