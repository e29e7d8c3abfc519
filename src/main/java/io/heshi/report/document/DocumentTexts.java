package io.heshi.report.document;

import io.heshi.catalogue.Texts;

/** What is said of and in documents, from {@code messages/document_*.properties}. */
public final class DocumentTexts {
    public static final Texts TEXTS = Texts.load("document");

    private DocumentTexts() {}
}
