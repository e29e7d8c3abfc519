package io.heshi.city.unit;

/** Numbers of official documents: 云编办发〔2024〕18号. */
public final class DocumentNo {

    private DocumentNo() {}

    public static String of(String series, int year, int number) {
        return series + "〔" + year + "〕" + number + "号";
    }
}
