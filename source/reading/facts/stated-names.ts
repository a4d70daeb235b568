// The names in a field for writers, as programs fill it: lists in the notation of Python, addresses beside the names, and words
// that say that nobody is known.

/** What tables and programs write where they know no name. */
const namesNobody = new Set(
	'nan none null nil n/a na unknown undefined unnamed author admin administrator root wordpress webmaster'.split(' '),
);

const listOfPython = /^\[\s*(?:['"][^'"\]]*['"]\s*,?\s*)*\]$/;
const quoted = /'([^']*)'|"([^"]*)"/g;

/** “ann@courier.example (Ann Orr)”, as RSS has it. */
const nameInAddress = /^[^\s@()]{1,100}@[^\s@()]{1,200} ?\(([^()]{2,200})\)$/;
/** “Ann Orr <ann@courier.example>” */
const namedAddress = /^"?([^"<>@]{2,100}?)"? <[^<>\s]{3,200}@[^<>\s]{1,200}>$/;

const address = /^(?:https?:\/\/|www\.)\S+$/i;

/** UTF-16 units; more is no list of names. */
const longestList = 2000;

/** Returns the names in a field, without those that name nobody. */
export const namesInField = (field: string): readonly string[] => {
	const words = field.trim();
	if (words.length > longestList) return [field];
	const parts = listOfPython.test(words)
		? [...words.matchAll(quoted)].map(([, one, other]) => one ?? other ?? '')
		: [words.replace(nameInAddress, '$1').replace(namedAddress, '$1')];
	return parts.filter(name => !address.test(name) && !namesNobody.has(name.toLowerCase()));
};
