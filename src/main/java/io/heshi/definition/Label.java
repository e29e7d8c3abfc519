package io.heshi.definition;

/** A text that staff see: Chinese first, English beside it. */
public record Label(String zh, String en) {}
