package io.heshi.report.workbook;

import io.heshi.catalogue.Texts;
import io.heshi.report.words.Wording;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A workbook that is being written: what all its sheets share.
 *
 * @param office who fills it in, or empty text
 * @param day the point in time that it tells of
 * @param warnings what must be read before anything else, in red on every sheet
 */
record Book(
        SXSSFWorkbook workbook,
        Styles styles,
        Wording wording,
        Links links,
        String office,
        LocalDate day,
        List<String> warnings) {

    Texts texts() {
        return wording.messages();
    }

    SXSSFSheet sheet(String name) {
        return workbook.createSheet(safe(name));
    }

    /** The same sheet as it lies in memory, where there are charts and not rows. */
    XSSFSheet inMemory(SXSSFSheet sheet) {
        return workbook.getXSSFWorkbook().getSheet(sheet.getSheetName());
    }

    static String safe(String name) {
        return WorkbookUtil.createSafeSheetName(name);
    }

    /** Who fills it in on the left, for what day on the right. */
    String left() {
        return texts().zh("heading.office") + office;
    }

    /** Room for who made it, who checked it and when. */
    String foot() {
        return texts().zh(office.isEmpty() ? "footer.signatures" : "footer.signatures.unit");
    }

    String middle() {
        return texts().zh("heading.job", wording.jobTitle().zh());
    }

    String right() {
        return texts().zh("heading.date", day);
    }
}
