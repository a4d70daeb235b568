// Who a byline names: a line of a paper has capitals, jobs and places in it that are no part of a name.

/** Words in capitals that stay so. */
const alwaysCapital = /^(?:AP|UPI|AFP|PA|DPA|BBC|CNN|NPR|PBS|UK|US|USA|EU|UN|TV|II|III|IV|[A-Z]|(?:[A-Z]\.)+)$/;
const shoutedWords =
	/[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]*(?: [A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'’.-]*)+(?![a-z])/g;
const small = /^(?:DE|DEL|LA|VAN|VON|DER|DEN|DA|DI|DU|AND|OF|THE|FOR|IN|AT)$/;

const calmWord = (word: string): string => {
	if (alwaysCapital.test(word)) return word;
	if (small.test(word)) return word.toLowerCase();
	return word
		.toLowerCase()
		.replace(/(?:^|[-'’](?=..))\p{L}/gu, letter => letter.toUpperCase())
		.replace(/^Mc\p{L}/u, start => `Mc${start.slice(2).toUpperCase()}`);
};

/** Returns a byline with its names in capitals as names are written: “ANN VALE” is “Ann Vale”. */
export const calmByline = (byline: string): string =>
	byline.replace(shoutedWords, words => words.split(' ').map(calmWord).join(' '));

const between = /\s*(?:[,;|•·/&]|\s(?:and|with)\s)\s*/i;
const where = /\s+(?:in|at|from|for)\s.*$/i;
const label = /^(?:by|words|story|report)[: ]+/i;
const noName =
	/(?:^|\s)(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|critics?|bureau|chief|staff|desk|team|news|times|gazette|herald|post|tribune|courier|chronicle|echo|standard|guardian|telegraph|mail|observer|journal|review|press|radio|agency|agencies|service|media|senior|special|political|foreign|national)$/i;
const nameWord = /^(?:\p{Lu}[\p{L}.'’-]*|de|del|la|van|von|der|den|da|di|du|bin|al|el)$/u;

/** Returns true for two to five words of a name; “Sports Writer” and “Wexley Post” are none. */
const isName = (words: string): boolean => {
	const each = words.split(' ');
	return each.length > 1 && each.length < 6 && !noName.test(words) && each.every(word => nameWord.test(word));
};

/**
 * Returns the names in a byline, without jobs, outlets and places: “ANN VALE and Bo Reed, Staff Writers in Pell” has two. Empty
 * where none has the form of a name.
 */
export const writersIn = (byline: string): readonly string[] => {
	const parts = calmByline(byline.replace(label, '')).split(between);
	return [...new Set(parts.map(part => part.replace(where, '').trim()).filter(isName))];
};

/** A name as lists of literature sort it. */
export type SortedName = {readonly family: string; readonly given: string};

/** Returns the parts of a name; the family's begins at its first small word: “Cruz, Ines de la” is “de la Cruz”, “Ines”. */
export const sortedName = (name: string): SortedName => {
	const words = name.split(' ');
	const suffix = /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/.test(words.at(-1)!) ? 1 : 0;
	const lower = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word));
	const at = lower > 0 ? lower : Math.max(1, words.length - 1 - suffix);
	return {family: words.slice(at).join(' '), given: words.slice(0, at).join(' ')};
};
