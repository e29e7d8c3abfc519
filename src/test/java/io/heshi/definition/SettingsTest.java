package io.heshi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thresholds of settings.yaml, and what a job says otherwise. */
class SettingsTest {
    private static final String SETTINGS = """
            reclaim_days: {value: 365, title: {zh: 应收回, en: Reclaim}, unit: {zh: 天, en: days}}
            """;

    @TempDir
    Path temp;

    @Test
    void a_new_threshold_is_a_line_of_the_file() {
        Definitions read =
                JobsFolder.valid(temp).with("settings.yaml", SETTINGS).read();

        assertThat(read.settingValues()).containsEntry("reclaim_days", 365).containsEntry("grace_workdays", 10);
        assertThat(read.job("nightly").orElseThrow().settings()).containsEntry("reclaim_days", 365);
    }

    @Test
    void a_job_may_say_otherwise() {
        Definitions read = JobsFolder.valid(temp)
                .with("settings.yaml", SETTINGS)
                .with("nightly.yaml", JobsFolder.JOB + "settings: {reclaim_days: 180}\n")
                .read();

        assertThat(read.job("nightly").orElseThrow().settings()).containsEntry("reclaim_days", 180);
        assertThat(read.settingValues()).containsEntry("reclaim_days", 365);
    }

    @Test
    void a_threshold_needs_a_whole_number_and_a_title() {
        assertThat(JobsFolder.valid(temp)
                        .with("settings.yaml", "reclaim_days: {value: soon, unit: {zh: 天, en: days}}\n")
                        .faults())
                .anySatisfy(f -> assertThat(f).contains("settings.yaml:1", "value"))
                .anySatisfy(f -> assertThat(f).contains("settings.yaml:1", "title"));
    }

    @Test
    void a_bare_number_is_told_how_a_threshold_is_written() {
        assertThat(JobsFolder.valid(temp).with("settings.yaml", "my_limit: 5\n").faults())
                .containsExactly(
                        "settings.yaml:1: my_limit: 应为键和值，实为文本；写作 `{value: 5, title: {zh: …, en: …}, unit: {zh: …, en: …}}`。"
                                + " / expected keys with values, found a text; write `{value: 5, title: {zh: …, en: …}, unit: {zh: …, en: …}}`");
    }
}
