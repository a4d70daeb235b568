// Ages that are one word: “34-year-old”.

const ending = '-year-old';

/** Returns the age that a word in lower case states: 34 for “34-year-old”. */
export const ageOf = (word: string): string | undefined =>
	word.endsWith(ending) ? /^(\d{1,3})-year-old$/.exec(word)?.[1] : undefined;
