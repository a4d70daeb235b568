/** Returns the words of a list with a blank between two. A set answers several times as fast as a pattern. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));
