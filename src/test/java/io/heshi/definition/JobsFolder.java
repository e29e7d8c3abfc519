package io.heshi.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heshi.catalogue.Catalogue;
import io.heshi.catalogue.ClaimKind;
import io.heshi.catalogue.Field;
import io.heshi.definition.read.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of definitions on disk: valid at first, then changed by a test. */
record JobsFolder(Path path) {
    static final String JOB = """
            job: nightly
            title: {zh: 每夜比对, en: Nightly reconciliation}
            inbox: "exports/{date}"
            sources: [register, finance]
            rules: all
            """;
    static final String REGISTER = """
            source: register
            title: {zh: 实名制库, en: Register}
            claims: person
            from: {files: "register/*.csv"}
            columns:
              id_no: 身份证号
              name: [姓名]
            """;
    static final String FINANCE = """
            source: finance
            title: {zh: 财政统发工资, en: Finance payroll}
            claims: person
            from: {files: "finance/*.{csv,xlsx}", required: true}
            layout: {header: auto, encoding: auto}
            columns:
              id_no: [身份证号, 身份证号码]
              name: [姓名, 人员姓名]
              sex: {from: 性别}
              gross_pay: {from: [应发工资, 应发合计], type: money}
            required_columns: [id_no, name]
            gates: {rows: {drop: 10%}, missing: {id_no: 2%, name: 0.1}}
            """;
    static final String RULE = """
            rule: P01
            title: {zh: 财政在发工资，实名制库无此人, en: Paid but not registered}
            over: person
            severity: high
            when: active_in_finance and not active_in_register
            evidence: [finance.unit_name, finance.gross_pay]
            basis: 《地方各级人民政府机构设置和编制管理条例》第六条
            advice: {zh: 核实后停发, en: Verify and stop paying}
            examples:
              - finds: {finance: {unit_code: U01, gross_pay: 5000}}
              - passes: {finance: {unit_code: U01}, register: {unit_code: U01}}
            """;
    static final String SEX = """
            code,label,english,synonyms
            male,男,Male,1|M|男性
            female,女,Female,2|F|女性
            """;

    static JobsFolder valid(Path path) {
        JobsFolder folder = new JobsFolder(path)
                .with("nightly.yaml", JOB)
                .with("sources/register.yaml", REGISTER)
                .with("sources/finance.yaml", FINANCE)
                .with("rules/person/P01-paid-but-not-registered.yaml", RULE);
        for (ClaimKind kind : Catalogue.kinds()) {
            for (Field field : Catalogue.fields(kind)) {
                if (!field.codeTable().isEmpty()) {
                    folder.with(
                            "codes/" + field.codeTable() + ".csv", "code,label,english,synonyms\nother,其他,Other,\n");
                }
            }
        }
        return folder.with("codes/sex.csv", SEX);
    }

    JobsFolder with(String file, String content) {
        return with(file, content.getBytes(UTF_8));
    }

    JobsFolder with(String file, byte[] content) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JobsFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must stand in the file. */
    JobsFolder edit(String file, String old, String changed) {
        try {
            String content = Files.readString(path.resolve(file), UTF_8);
            if (!content.contains(old)) {
                throw new IllegalArgumentException(file + " does not contain " + old);
            }
            return with(file, content.replace(old, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definitions read() {
        return DefinitionReader.read(path);
    }

    /** The faults as printed; none when the folder is valid. */
    List<String> faults() {
        return told().stream().map(Fault::toString).toList();
    }

    /** The faults as printed, without what they say in Chinese. */
    List<String> faultsInEnglish() {
        return told().stream()
                .map(fault -> fault.toString()
                        .replace(fault.message(), fault.problem().en()))
                .toList();
    }

    private List<Fault> told() {
        InvalidDefinitions thrown = catchThrowableOfType(InvalidDefinitions.class, () -> DefinitionReader.read(path));
        return thrown == null ? List.of() : thrown.faults();
    }
}
