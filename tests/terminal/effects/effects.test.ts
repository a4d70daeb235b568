import {rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ferryStory, storyOf} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {
	articleAsked,
	emptyFolder,
	openIn,
	openReaderOf,
	readerWith,
	reading,
	says,
	searchAsked,
	settled,
	shows,
} from './fake-outside.ts';

const ferry = ferryStory();
const quay = storyOf('# The crane\nIt stands.\n# The mole\nIt stays.', {path: 'quay.txt', headline: 'The quay'});
const choir = storyOf('They sing.', {path: 'choir.txt', headline: 'The choir'});

describe('reading the library', () => {
	test('opens the first story when all files have been read', async () => {
		const reader = readerWith({paths: ['news', 'more']});
		const files = await reading(reader);
		expect(files.paths).toEqual(['news', 'more']);
		files.articles(ferry, quay);
		files.done();
		(await articleAsked(reader)).answer(ferry);
		await shows(reader, ferry);
	});

	test('opens the story that was asked for as soon as it is found for sure', async () => {
		const reader = readerWith({start: {section: 'crane'}});
		const files = await reading(reader);
		files.articles(ferry);
		files.articles(quay);
		const asked = await articleAsked(reader);
		expect(asked.about.id).toBe('quay.txt');
		asked.answer(quay);
		await shows(reader, quay);
		expect(reader.state().loading).toBe(true);
	});

	test('waits for the other files where it is not sure', async () => {
		const reader = readerWith({start: {section: 'crame'}});
		const files = await reading(reader);
		files.articles(quay);
		await settled();
		expect(reader.library().articles).toEqual([]);
		files.done();
		expect((await articleAsked(reader)).about.id).toBe('quay.txt');
	});

	test('opens the first story where nothing is what was asked for, and says so', async () => {
		const reader = readerWith({start: {section: 'zzzq'}});
		const files = await reading(reader);
		files.articles(ferry);
		files.done();
		(await articleAsked(reader)).answer(ferry);
		await says(reader, 'zzzq');
		await shows(reader, ferry);
	});

	test('opens nothing over a story that the reader has opened meanwhile', async () => {
		const reader = readerWith();
		const files = await reading(reader);
		files.articles(ferry, quay);
		files.done();
		const first = await articleAsked(reader);
		reader.dispatch({kind: 'go', id: 'quay.txt'});
		(await articleAsked(reader, 2)).answer(quay);
		await shows(reader, quay);
		first.answer(ferry);
		await settled();
		expect(reader.state().story?.article.id).toBe('quay.txt');
	});

	test('brings the quotes of a story that was shown before they were known', async () => {
		const reader = readerWith();
		reader.dispatch({kind: 'opened', article: {...ferry, quotes: []}, unanalysed: true});
		const files = await reading(reader);
		files.articles(ferry);
		(await articleAsked(reader)).answer(ferry);
		await until(() => expect(reader.state().story?.article.quotes).toHaveLength(ferry.quotes.length));
	});

	test('that fails is told with the key that tries again', async () => {
		const reader = readerWith();
		(await reading(reader)).fail(new Error('The disk is gone.'));
		await says(reader, 'The disk is gone. Press R ');
	});

	test('begins with another library when it is asked for again', async () => {
		const reader = await openReaderOf(ferry, quay);
		reader.act({kind: 'read-again'});
		await until(() => expect(reader.renewed).toHaveLength(1));
		const files = await reading(reader);
		expect(files.paths).toEqual(['news']);
		files.articles(choir);
		files.done();
		await until(() => expect(reader.state().loading).toBe(false));
	});
});

describe('a story that is opened', () => {
	test('comes from the library', async () => {
		const reader = await openReaderOf(ferry, quay);
		reader.dispatch({kind: 'go', id: 'quay.txt'});
		(await articleAsked(reader)).answer(quay);
		await shows(reader, quay);
		expect(reader.state().opening).toBeUndefined();
	});

	test('and arrives late does not open over another one that is on its way', async () => {
		const reader = await openReaderOf(ferry, quay, choir);
		reader.dispatch({kind: 'go', id: 'quay.txt'});
		reader.dispatch({kind: 'go', id: 'choir.txt'});
		const [late, wanted] = [await articleAsked(reader), await articleAsked(reader, 2)];
		late.answer(quay);
		await settled();
		expect(reader.state().story?.article.id).toBe(ferry.id);
		wanted.answer(choir);
		await shows(reader, choir);
	});

	test('has done in it what was typed while it came, each key after the other', async () => {
		const reader = await openReaderOf(ferry, quay);
		reader.dispatch({kind: 'go', id: 'quay.txt'});
		for (const key of ['j', '"', 'm', 'o']) reader.dispatch({kind: 'key', key});
		(await articleAsked(reader)).answer(quay);
		await until(() => expect(reader.state().page).toBe('search'));
		expect(reader.state().pageStates.search?.query).toBe('mo');
		expect(reader.state().story?.article.id).toBe('quay.txt');
		expect(reader.state().typedAhead).toBeUndefined();
	});

	test('but cannot be is told, and the one before stays', async () => {
		const reader = await openReaderOf(ferry, quay);
		reader.dispatch({kind: 'go', id: 'quay.txt'});
		(await articleAsked(reader)).fail(new Error('The file is empty.'));
		await says(reader, 'Can’t open quay.txt: The file is empty. Press L ');
		expect(reader.state().opening).toBeUndefined();
		expect(reader.state().story?.article.id).toBe(ferry.id);
	});

	test('and belongs to another library is read into this one', async () => {
		const path = join(emptyFolder(), 'kept.txt');
		writeFileSync(path, 'They sing.');
		const kept = {...choir, id: path, origin: {path}};
		const reader = await openReaderOf(ferry);
		reader.dispatch({kind: 'go', id: path});
		(await articleAsked(reader)).fail(new Error('There is no such article.'));
		const files = await reading(reader, 2);
		expect(files.paths).toEqual([path]);
		files.articles(kept);
		files.done();
		(await articleAsked(reader, 2)).answer(kept);
		await shows(reader, kept);
	});
});

describe('the file of the open story', () => {
	const edited = async (startedAt = Number.POSITIVE_INFINITY) => {
		const path = join(emptyFolder(), 'ferry.txt');
		writeFileSync(path, ferry.text);
		const own = {...ferry, id: path, origin: {path}};
		return {path, own, reader: await openIn(readerWith({startedAt}), own)};
	};

	test('is read again when it changes', async () => {
		const {path, own, reader} = await edited();
		writeFileSync(path, `${ferry.text} More.`);
		const asked = await articleAsked(reader);
		expect(asked.about).toEqual({id: path, anew: true});
		asked.answer({...own, text: `${ferry.text} More.`});
		await says(reader, 'The file has changed');
	});

	test('is read again when it had changed before it could be watched', async () => {
		const {path, own, reader} = await edited(statSync(emptyFolder()).mtimeMs - 1);
		const asked = await articleAsked(reader);
		expect(asked.about).toEqual({id: path, anew: true});
		asked.answer({...own, text: `${ferry.text} More.`});
		await says(reader, 'The file has changed');
	});

	test('whose file is gone is told of by its name, with the key that leads on, and its words stay', async () => {
		const {path, reader} = await edited();
		rmSync(path);
		(await articleAsked(reader)).fail(new Error(`${path}: no such file. Check the path.`));
		await says(reader, 'ferry.txt is gone. Press L for the library.');
		expect(reader.state().message?.text).not.toContain(path);
		expect(reader.state().story?.article.text).toBe(ferry.text);
	});

	test('that cannot be read any more is told, and its words stay', async () => {
		const {path, reader} = await edited();
		writeFileSync(path, '');
		(await articleAsked(reader)).fail(new Error('ferry.txt: the file is empty.'));
		await says(reader, 'the file is empty');
		expect(reader.state().story?.article.text).toBe(ferry.text);
	});
});

describe('a search', () => {
	const answerTo = (query: string) => ({query, matches: [], searched: 7});

	test('asks for every letter, and takes the question before back', async () => {
		const reader = await openReaderOf(ferry);
		reader.press('"', 't', 'a', 'x');
		const last = await searchAsked(reader, 3);
		const {searches} = reader.library();
		expect(searches.map(({about}) => about.query)).toEqual(['t', 'ta', 'tax']);
		expect(searches.map(({about}) => about.signal?.aborted)).toEqual([true, true, false]);
		last.answer(answerTo('tax'));
		await until(() => expect(reader.state().pageStates.search?.answer?.query).toBe('tax'));
	});

	test('does not show the answer to a question that was typed over', async () => {
		const reader = await openReaderOf(ferry);
		reader.press('"', 't');
		const early = await searchAsked(reader);
		reader.press('a');
		early.answer(answerTo('t'));
		await settled();
		expect(reader.state().pageStates.search?.answer?.query).not.toBe('t');
	});

	test('asks again when more files have been read', async () => {
		const reader = readerWith();
		const files = await reading(reader);
		reader.press('"', 't');
		await searchAsked(reader);
		files.articles(ferry);
		expect((await searchAsked(reader, 2)).about.query).toBe('t');
	});

	test('that fails is told, and one that was taken back is not', async () => {
		const reader = await openReaderOf(ferry);
		reader.press('"', 't', 'a');
		const [typed, last] = [await searchAsked(reader), await searchAsked(reader, 2)];
		typed.fail(new Error('Aborted.'));
		await settled();
		expect(reader.state().message).toBeUndefined();
		last.fail(new Error('Out of luck.'));
		await says(reader, 'Search failed: Out of luck');
	});
});

test('a question about a topic is asked once more after its answer, however many files were read meanwhile', async () => {
	const reader = readerWith();
	const files = await reading(reader);
	files.articles(ferry);
	(await articleAsked(reader)).answer(ferry);
	await shows(reader, ferry);
	reader.press('L', 'T', 'Enter');
	await until(() => expect(reader.library().topics).toHaveLength(1));
	files.articles(quay);
	await until(() => expect(reader.state().articles.count).toBe(2));
	await settled();
	expect(reader.library().topics).toHaveLength(1);
	reader.library().topics[0]!.answer([]);
	await until(() => expect(reader.library().topics).toHaveLength(2));
	expect(reader.state().pageStates.topic?.matches).toEqual([]);
	reader.library().topics[1]!.answer([]);
	await settled();
	expect(reader.library().topics).toHaveLength(2);
});

test('stopped, the effects ask nothing any more', async () => {
	const reader = await openReaderOf(ferry, quay);
	reader.stop();
	reader.dispatch({kind: 'go', id: 'quay.txt'});
	reader.press('"', 't');
	reader.act({kind: 'redraw'});
	await settled();
	expect(reader.library().articles).toEqual([]);
	expect(reader.library().searches).toEqual([]);
	expect(reader.noted).toEqual([]);
});
