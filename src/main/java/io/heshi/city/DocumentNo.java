package io.heshi.city;

/** Numbers of official documents: 云编办发〔2024〕18号. */
final class DocumentNo {

    private DocumentNo() {}

    static String of(String series, int year, int number) {
        return series + "〔" + year + "〕" + number + "号";
    }
}
