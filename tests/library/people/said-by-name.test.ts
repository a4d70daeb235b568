// `by:` finds people as the lists count them: under each of their names, and nobody else's words.
import {describe, expect, test} from 'vitest';
import {openLibrary} from '../../../source/library/open-library.ts';
import {correctedLibrary} from '../../../source/library/people/corrected-library.ts';
import {readArticles} from '../../../source/library/read-articles.ts';
import type {Article} from '../../../source/model/article.ts';
import type {Correction} from '../../../source/model/correction.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';
import {quotedText} from '../../../source/model/quote.ts';
import {openNotebook} from '../../../source/notebook/open-notebook.ts';
import {decidedPeopleIn} from '../../../source/selection/names-in-files.ts';
import {findInFiles} from '../../../source/selection/select-in-files.ts';
import {type KeptFolder, keepFolder, leaveAlone} from '../archive/kept-folder.ts';

const stories = {
	'a.txt': 'The gate shuts\n\n“It stays shut,” said Hanne Dorn, the mayor.\n',
	'b.txt': 'The gate is shut\n\n“It stays shut in May,” said Hanne Dorn, the mayor.\n',
	'c.txt': 'The gate again\n\n“It stays shut in June,” said Hanne Dorn, the mayor.\n',
	'd.txt': 'A quiet day\n\n“Ask me tomorrow,” Dorn said.\n',
	'e.txt': 'A court day\n\n“The gate is an obstacle,” Judge Dorn said.\n',
	'f.txt': 'The kiln is lit\n\n“It is warm again,” said Bob Quill.\n',
	'g.txt': 'The kiln is out\n\n“The wood was wet,” said Robert Quill. It rained.\n',
	'h.txt': 'The wood comes\n\n“I brought it by boat,” said Una Marrow, a carrier.\n',
	'i.txt': 'The wood goes\n\n“I burnt it all,” said Una Vale, a potter.\n',
	'j.txt': 'A lost match\n\n“It was my fault,” said Mona Lind, the goalkeeper.\n',
	'k.txt': 'A harbour\n\n“We dredge in March,” said Mona Lind, the harbour master.\n',
	'l.txt':
		'A long night\n\n“We waited outside,” said Olga Brandt, a neighbour.\n\nMore came.\n\n“Nobody slept,” a police officer said.\n',
	'm.txt': 'A concert\n\n“We play on,” said Anna Lindqvist, a cellist. Anna Lind had gone home.\n',
	'n.txt': 'A duet\n\n“We shall sing,” said Rosa Kemp and Jonas Hale, the singers.\n',
};

const decisions: readonly PeopleDecision[] = [
	{says: 'same', one: 'una marrow', other: 'una vale'},
	{says: 'different', one: 'mona lind', other: 'mona lind, goalkeeper'},
];

const keepStories = (): KeptFolder => {
	const kept = keepFolder();
	for (const [name, text] of Object.entries(stories)) kept.write(name, text);
	leaveAlone(kept);
	return kept;
};

/** What a search of the reader finds: the words, in the order of the files. */
const searched = async (kept: KeptFolder, queries: readonly string[], {withArchive = false, notebook = ''} = {}) => {
	const own = notebook === '' ? undefined : openNotebook(notebook);
	const library = correctedLibrary(
		openLibrary(withArchive ? {cache: kept.cache} : {}),
		() => own?.corrections(),
		() => decisions,
	);
	for await (const event of library.open([kept.folder]))
		if (event.type === 'problem') throw new Error(event.problem.what);
	await library.joinPeople(decisions);
	const found: Record<string, readonly string[]> = {};
	for (const query of queries) {
		const {matches} = await library.search(query, {limit: 50});
		found[query] = matches.map(({text}) => text).sort();
	}
	const texts: Record<string, readonly string[]> = {};
	for (const query of queries) {
		const answer = await library.texts(`the ${query}`, {limit: 50});
		texts[query] = answer.matches.map(({title}) => title).sort();
	}
	await library.close();
	own?.close();
	return {found, texts};
};

/** What a print finds. */
const printed = async (kept: KeptFolder, query: string, withArchive: boolean) => {
	const archive = {cache: kept.cache, fewestFiles: 1, onProblem: () => {}};
	const reading = withArchive ? {archive} : {};
	const people = await decidedPeopleIn([kept.folder], decisions, reading);
	const {found} = findInFiles([kept.folder], {
		kind: 'quote',
		wanted: {quote: query},
		indirect: false,
		onProblem: () => {},
		reading: {...reading, people},
		decisions,
	});
	const quotes: string[] = [];
	for await (const one of found) if (one.kind === 'quote') quotes.push(quotedText(one.article.text, one.quote));
	return quotes.sort();
};

const articleIn = async (path: string): Promise<Article> => {
	for await (const step of readArticles([path])) if ('article' in step) return step.article;
	throw new Error(`${path} has no article`);
};

const gate = ['“It stays shut in June,”', '“It stays shut in May,”', '“It stays shut,”'];

const asked: Readonly<Record<string, readonly string[]>> = {
	'by:"hanne dorn"': ['“Ask me tomorrow,”', ...gate],
	'by:hanne': ['“Ask me tomorrow,”', ...gate],
	'by:dorn': ['“Ask me tomorrow,”', ...gate, '“The gate is an obstacle,”'],
	'by:"robert quill"': ['“It is warm again,”', '“The wood was wet,”'],
	'by:bob': ['“It is warm again,”', '“The wood was wet,”'],
	'by:"una vale"': ['“I brought it by boat,”', '“I burnt it all,”'],
	'by:marrow': ['“I brought it by boat,”', '“I burnt it all,”'],
	'by:"mona lind"': ['“We dredge in March,”'],
	'by:"mona lind, goalkeeper"': ['“It was my fault,”'],
	'by:mona': ['“It was my fault,”', '“We dredge in March,”'],
	'by:police': ['“Nobody slept,”'],
	'by:"anna lind"': [],
	'by:"jonas hale"': ['“We shall sing,”'],
	'by:"rosa hale"': [],
	'shut !by:dorn': [],
	'by:"una vale" | by:bob': [
		'“I brought it by boat,”',
		'“I burnt it all,”',
		'“It is warm again,”',
		'“The wood was wet,”',
	],
};

describe('a person behind by:', () => {
	test.each([false, true])(
		'is found in the reader under each name, and nobody else is (archive: %s)',
		async withArchive => {
			using kept = keepStories();
			if (withArchive) await kept.run();
			const {found} = await searched(kept, Object.keys(asked), {withArchive});
			expect(found).toEqual(asked);
		},
	);

	test('is found in texts by the articles that quote the person', async () => {
		using kept = keepStories();
		const {texts} = await searched(kept, ['by:"hanne dorn"', 'by:"una vale"', 'by:"mona lind"']);
		expect(texts).toEqual({
			'by:"hanne dorn"': ['The gate again', 'The gate is shut', 'The gate shuts'],
			'by:"una vale"': ['The wood comes', 'The wood goes'],
			'by:"mona lind"': ['A harbour'],
		});
	});

	test.each([false, true])(
		'is found in prints under each name, and nobody else is (archive: %s)',
		async withArchive => {
			using kept = keepStories();
			if (withArchive) await kept.run();
			const found: Record<string, readonly string[]> = {};
			for (const query of Object.keys(asked)) found[query] = await printed(kept, query, withArchive);
			expect(found).toEqual(asked);
		},
	);

	test('says what the reader has corrected to, and no longer what was there', async () => {
		using kept = keepStories();
		const state = `${kept.cache}-state`;
		const notebook = openNotebook(state);
		const correct = async (name: string, correction: Correction) =>
			notebook.correctQuotes(await articleIn(kept.path(name)), [0], correction);
		await correct('f.txt', {by: 'person', name: 'Una Vale'});
		await correct('l.txt', {by: 'person', name: 'Tomas Reid'});
		notebook.close();
		const {found} = await searched(kept, ['by:bob', 'by:marrow', 'by:brandt', 'by:reid'], {notebook: state});
		expect(found).toEqual({
			'by:bob': ['“The wood was wet,”'],
			'by:marrow': ['“I brought it by boat,”', '“I burnt it all,”', '“It is warm again,”'],
			'by:brandt': [],
			'by:reid': ['“We waited outside,”'],
		});
	});
});
