package io.heshi.gate;

/** A person's word that a source may be used although its gate is closed. */
public record Release(String source, String who, String reason) {}
