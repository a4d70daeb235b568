// Which keys are text where text can be typed.

/** True for a key that is one character: a letter, a digit, a sign. */
export const isCharacter = (key: string): boolean => [...key].length === 1 && !/[\p{C}\s\p{M}]/u.test(key);

/** True for a key that puts a character into a text field. */
export const isTyped = (key: string): boolean => key === 'space' || isCharacter(key);
