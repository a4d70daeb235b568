/** The source of a pattern (flag `u`) for two to four words of a name: “Ines de la Cruz”. */
export const nameWords = String.raw`\p{Lu}[\p{L}.'’-]{0,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|de|van|von|der|den|da|di|al|bin|la|dos|del)){1,3}`;
