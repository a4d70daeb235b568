// The singular of a noun, from its ending alone.

const irregulars: ReadonlyMap<string, string> = new Map(
	Object.entries({men: 'man', women: 'woman', children: 'child', people: 'person'}),
);

/** Returns the singular of a noun: treaties -> treaty, taxes -> tax. Other words are returned unchanged. */
export const singularOf = (noun: string): string => {
	const irregular = irregulars.get(noun);
	if (irregular !== undefined) return irregular;
	if (noun.length < 4 || !noun.endsWith('s') || /(?:ss|us|is)$/.test(noun)) return noun;
	if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
	if (/(?:s|x|ch|sh|z)es$/.test(noun)) return noun.slice(0, -2);
	return noun.slice(0, -1);
};
