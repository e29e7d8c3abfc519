package io.heshi.generate;

/** The rules whose findings are planted, in the order of the truth file. */
enum Rule {
    D01,
    D02,
    D04,
    D07,
    P01,
    P02,
    P07,
    P08,
    P09,
    P14,
    U01,
    U03,
    U08
}
