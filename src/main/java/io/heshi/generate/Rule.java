package io.heshi.generate;

/** The rules whose findings are planted, in the order of the truth file. */
enum Rule {
    D01,
    D02,
    D03,
    D04,
    D07,
    P01,
    P02,
    P03,
    P04,
    P05,
    P06,
    P07,
    P08,
    P09,
    P10,
    P11,
    P12,
    P13,
    P14,
    P15,
    P16,
    P20,
    U01,
    U03,
    U08
}
