package io.heshi.report.document;

import io.heshi.report.workbook.SteadyZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Writes the templates that Heshi ships, the same bytes every time: into the definitions, and built in. */
final class TemplateMaker {
    static final List<Path> FOLDERS =
            List.of(Path.of("jobs/templates"), Path.of("src/main/resources/report/templates"));

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private TemplateMaker() {}

    public static void main(String[] args) throws IOException {
        for (Path folder : FOLDERS) {
            Files.createDirectories(folder);
            for (DocumentKind kind : DocumentKind.values()) {
                Files.write(folder.resolve(kind.code() + ".xlsx"), made(kind));
            }
        }
    }

    static byte[] made(DocumentKind kind) {
        try {
            Path unsteady = Files.createTempFile("template", ".xlsx");
            Path steady = Files.createTempFile("template", ".xlsx");
            try {
                Files.write(unsteady, draft(kind).bytes(DAY));
                SteadyZip.rewrite(unsteady, steady, DAY);
                return Files.readAllBytes(steady);
            } finally {
                Files.delete(unsteady);
                Files.delete(steady);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Draft draft(DocumentKind kind) {
        return switch (kind) {
            case QUOTAS -> GroupedDrafts.quotas();
            case POSTS -> GroupedDrafts.posts();
            case GHOST_PAY -> GroupedDrafts.ghostPay();
            case EVALUATION -> GroupedDrafts.evaluation();
            case PAYROLL -> GroupedDrafts.payroll();
            case LEDGER -> UnitDrafts.ledger();
            case VERIFICATION -> UnitDrafts.verification();
        };
    }
}
