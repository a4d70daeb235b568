// Comparing words that are set in two ways.

/** Returns the letters and digits of `text` in lower case: a headline that is stated twice differs in marks, blanks and case. */
export const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
