// Whether two names mean one person, as the scorer sees it. It is kept apart from the program's own rule, which is measured.

const titles: readonly string[] =
	'mr mrs ms miss dr sen rep gov president senator representative governor mayor justice judge gen lt col sgt prof professor rev sir lord lady secretary former jr sr ii iii iv'.split(
		' ',
	);
const speakerTitles: ReadonlySet<string> = new Set([...titles, 'capt', 'the']);
const listTitles: ReadonlySet<string> = new Set([
	...titles,
	...'prime minister king queen prince princess pope sheikh general coach captain'.split(' '),
]);

const plain = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[\u2018\u2019\u02bc]/g, "'");

/** The words of a speaker's name, without titles, possessives and what stands in brackets. */
export const speakerWords = (name: string): readonly string[] =>
	plain(name)
		.replace(/'s\b/g, '')
		.replace(/\([^()]{0,200}\)/g, ' ')
		.split(/[^\p{L}\p{N}\-']+/u)
		.filter(word => word !== '' && !speakerTitles.has(word));

/** The words of a name in a list of people. */
export const listedWords = (name: string): readonly string[] =>
	plain(name)
		.replace(/'s?$/, '')
		.split(/[^\p{L}\p{N}'-]+/u)
		.filter(word => word !== '' && !listTitles.has(word));

const givenNamesDiffer = (a: readonly string[], b: readonly string[]): boolean =>
	a.length > 1 && b.length > 1 && a[0]![0] !== b[0]![0] && !a.includes(b[0]!) && !b.includes(a[0]!);

/** Whether a speaker is the person annotated: a bare surname will do, a given name must not contradict. */
export const isSpeaker = (found: string, annotated: string): boolean => {
	const [a, b] = [speakerWords(found), speakerWords(annotated)];
	const [last, wanted] = [a.at(-1), b.at(-1)];
	if (last === undefined || wanted === undefined) return false;
	if (last !== wanted && !(b.length > 1 && a.length === 1 && b.includes(last)) && !a.includes(wanted)) return false;
	return last !== wanted || !givenNamesDiffer(a, b);
};

/** Whether two entries of lists of people mean one person. */
export const isSameEntry = (one: string, other: string): boolean => {
	const [a, b] = [listedWords(one), listedWords(other)];
	const [last, wanted] = [a.at(-1), b.at(-1)];
	if (last === undefined || wanted === undefined) return false;
	if (last !== wanted && !(a.length === 1 && b.includes(last)) && !(b.length === 1 && a.includes(wanted))) return false;
	return !givenNamesDiffer(a, b);
};
