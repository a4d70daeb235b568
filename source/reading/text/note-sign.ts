const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Returns the sign of the footnote with a number: “¹” up to nine, “[10]” from there on. */
export const noteSign = (number: number): string => (number < 10 ? raised[number]! : `[${number}]`);
