package io.heshi.link;

import io.heshi.catalogue.Texts;

/** What is said of linked files, from {@code messages/link_*.properties}. */
public final class LinkText {
    /** Chinese first. */
    public static final Texts TEXTS = Texts.load("link");

    private LinkText() {}
}
