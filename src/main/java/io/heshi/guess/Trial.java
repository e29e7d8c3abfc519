package io.heshi.guess;

import io.heshi.catalogue.Label;
import io.heshi.definition.CodeTable;
import io.heshi.definition.InvalidDefinitions;
import io.heshi.definition.Source;
import io.heshi.definition.read.SourceDraft;
import io.heshi.guess.preview.Preview;
import io.heshi.guess.preview.PreviewClass;
import io.heshi.guess.preview.PreviewLimits;
import io.heshi.guess.preview.Previewer;
import io.heshi.guess.shape.EvidenceText;
import io.heshi.table.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a draft makes of the very file that it was drafted from.
 *
 * @param claims how many claims it reads from the beginning of the file
 * @param rejects how many rows it rejects there
 * @param repeated how many of the claims say word for word what one before them says
 * @param refused why it finds no row of data
 */
record Trial(long claims, long rejects, long repeated, Optional<Label> refused) {
    private static final PreviewLimits BEGINNING = new PreviewLimits(0, 10_000, LocalDate.EPOCH);

    static Trial of(Path file, String fileName, String yaml, Map<String, CodeTable> codes) throws IOException {
        try {
            Source source = SourceDraft.of(fileName, yaml, codes);
            Preview preview = Previewer.read(file, fileName, source, codes, BEGINNING, Optional.empty());
            long rejects = preview.classes().getOrDefault(PreviewClass.REJECT, 0L);
            return preview.claims() + rejects > 0
                    ? new Trial(preview.claims(), rejects, preview.notices().repeated(), Optional.empty())
                    : refused(EvidenceText.of("trial.nothing"));
        } catch (UnreadableFile e) {
            return refused(new Label(e.zh(), e.en()));
        } catch (InvalidDefinitions e) {
            return refused(EvidenceText.of("trial.invalid"));
        }
    }

    private static Trial refused(Label why) {
        return new Trial(0, 0, 0, Optional.of(why));
    }

    /** The first lines of the draft. */
    List<Label> told() {
        Label read = EvidenceText.of(rejects > claims ? "trial.mostly_rejects" : "trial.read", claims, rejects);
        return repeated == 0 ? List.of(read) : List.of(read, EvidenceText.of("trial.repeated", repeated));
    }
}
