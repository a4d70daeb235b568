// Compares texts by their letters and digits only.

/** Returns the letters and digits of `text` in lower case. A headline that is stated twice may differ in all the rest. */
export const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
