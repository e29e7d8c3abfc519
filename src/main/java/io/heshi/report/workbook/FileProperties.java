package io.heshi.report.workbook;

import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** What a file says of itself to whoever looks at its properties; nothing of it depends on when it was written. */
public final class FileProperties {
    private FileProperties() {}

    /** @param day the point in time that the file tells of, by which it is dated */
    public static void put(POIXMLDocument document, Wording wording, LocalDate day) {
        Date date = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(wording.jobTitle().zh());
        core.setCreator(wording.messages().zh("product"));
        core.setCreated(Optional.of(date));
        core.setModified(Optional.of(date));
        Seal.makeRoom(document);
    }
}
