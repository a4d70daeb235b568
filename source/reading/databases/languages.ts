// Languages by the names that databases give them: “English”, “Deutsch”, “anglais”, “英语”. The names are those of ICU, in the
// languages that readers have their accounts in.

const tags =
	'en de fr es it pt nl sv nb no da fi pl cs sk hu ro bg el tr ru uk ar he fa hi id ms vi th ko ja zh ca hr sr sl et lv lt is'.split(
		' ',
	);
const accounts = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'ja', 'ru', 'zh'];

let named: ReadonlyMap<string, string> | undefined;

/** Made at first use: it takes milliseconds. */
const namesOfLanguages = (): ReadonlyMap<string, string> =>
	new Map(
		accounts.flatMap(account => {
			const names = new Intl.DisplayNames([account], {type: 'language'});
			return tags.map(tag => [(names.of(tag) ?? tag).toLowerCase(), tag] as const);
		}),
	);

/** UTF-16 units. */
const longestName = 40;

/** Returns the tag of the first language that is named; undefined if the words begin with none: “DUTCH; NEDERLANDS” is “nl”. */
export const languageNamed = (words: string): string | undefined => {
	named ??= namesOfLanguages();
	const [name = ''] = words.slice(0, longestName).split(/[;,/(]/);
	return named.get(name.trim().toLowerCase());
};
