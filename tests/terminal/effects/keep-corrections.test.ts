// What the reader says of quotes is kept, and shown at once.
import {describe, expect, test} from 'vitest';
import {searchableQuotes} from '../../../source/library/search/searchable-quotes.ts';
import {speakersOf} from '../../../source/model/quote.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import {shown} from '../../helpers/reader.ts';
import {ferryStory, lockStory} from '../../helpers/story.ts';
import {until} from '../../helpers/until.ts';
import {articleAsked, openReaderOf, type Reader, says} from './fake-outside.ts';

const lock = lockStory();

const opened = async (): Promise<Reader> => {
	const reader = await openReaderOf(lock, ferryStory());
	reader.dispatch({kind: 'resized', screen: {columns: 120, rows: 40}});
	return reader;
};

const speakersIn = (reader: Reader) =>
	reader.state().story!.article.quotes.map(quote => speakersOf(quote).join(' and '));

describe('a correction', () => {
	test('is shown in the story, its counts and those of the library, and said in the status line', async () => {
		const reader = await opened();
		reader.press('W', 'w', '2');
		await says(reader, 'Voss, as you say');
		const screen = shown(reader.state());
		expect(screen).toMatch(/› │ +“It holds until Friday,” he said\. +Voss=/u);
		expect(screen).toMatch(/Hanne Voss +2\n/u);
		expect(screen).toContain('3 quotes, 2 voices');
		expect(reader.state().articles.people().named('Hanne Voss')?.quotes).toBe(2);
		expect(reader.state().articles.byId(lock.id)?.voices[0]).toEqual({name: 'Hanne Voss', quotes: 2});
	});

	test('is spoken as set by the reader', async () => {
		const reader = await opened();
		reader.press('W', 'w', '2');
		await says(reader, 'as you say');
		reader.press('(');
		const before = reader.state();
		reader.press(')');
		expect(announce({...reader.state(), spoken: true}, before)[0]).toContain('Hanne Voss, set by you. Quote 2 of 3');
	});

	test('by several counts for each', async () => {
		const reader = await opened();
		reader.press('W', 'w', 'space', 'j', 'space', 'Enter');
		await says(reader, 'Brandt and Voss, as you say');
		expect(speakersIn(reader)[1]).toBe('Emil Brandt and Hanne Voss');
		expect(reader.state().articles.people().named('Emil Brandt')?.quotes).toBe(1);
	});

	test('that it is no quote takes it out of the story, and U puts it back', async () => {
		const reader = await opened();
		reader.press('W', 'w', '-');
		await says(reader, 'No quote, as you say');
		expect(speakersIn(reader)).toEqual(['Hanne Voss', '']);
		expect(reader.state().story?.chosenQuote).toBeUndefined();
		reader.press('U');
		await says(reader, 'Undid: who said “It holds until Friday”.');
		expect(speakersIn(reader)).toEqual(['Hanne Voss', 'Emil Brandt', '']);
	});

	test('is taken back by U, and later by “as it was found”', async () => {
		const reader = await opened();
		reader.press('W', 'w', '0');
		await says(reader, 'Nobody is named, as you say');
		reader.press('U');
		await says(reader, 'Undid:');
		expect(reader.state().story!.article.quotes).toEqual(lock.quotes);
		reader.press('w', '0');
		await says(reader, 'Nobody is named, as you say');
		reader.press('w', 'G', 'Enter');
		await says(reader, 'As it was found');
		expect(reader.state().story!.article.quotes).toEqual(lock.quotes);
		expect(reader.notebook.corrections()).toBeUndefined();
	});

	test('of a list is made in its article, and the list is asked for anew', async () => {
		const reader = await opened();
		const ferry = ferryStory();
		reader.press('L', 'P', 'Enter');
		const matches = searchableQuotes(ferry).map(quote => ({...quote, matched: [], score: 1}));
		const names = reader.state().articles.people().named(reader.state().pageStates.person!.name)!.names;
		reader.dispatch({kind: 'quoted', names, matches});
		const asked = reader.state().corrections;
		reader.press('w');
		(await articleAsked(reader)).answer(ferry);
		await until(() => expect(shown(reader.state())).toContain('1 Mara Lindqvist'));
		reader.press('3');
		await says(reader, 'as you say');
		expect(reader.state().corrections).toBe(asked + 1);
		expect(reader.state().page).toBe('person');
		expect(reader.notebook.corrections()?.in(ferry).size).toBe(1);
	});
});

describe('what is decided of people', () => {
	const decision = {says: 'same', one: 'hanne voss', other: 'mara lindqvist'} as const;

	test('is kept, joins them in the lists, and is taken back by U', async () => {
		const reader = await opened();
		reader.act({kind: 'decide-people', decisions: [decision], said: 'One person'});
		await says(reader, 'One person, as you say');
		expect(reader.notebook.peopleDecisions()).toEqual([decision]);
		expect(reader.state().articles.people().named('Mara Lindqvist')).toMatchObject({name: 'Hanne Voss', quotes: 2});
		reader.press('U');
		await says(reader, 'are one person.');
		expect(reader.state().articles.people().named('Mara Lindqvist')).toMatchObject({quotes: 1});
	});

	test('by a role gives the name that role in the lists, until it is taken back', async () => {
		const reader = await opened();
		const brandt = {key: 'emil brandt', names: ['Emil Brandt'], quotes: 0, role: 'a fitter'};
		reader.library().library.appearancesOf = async () => [{id: lock.id, everyone: {people: [brandt]}}];
		const apart = {says: 'different', one: 'emil brandt', other: 'emil brandt, fitter'} as const;
		reader.act({kind: 'decide-people', decisions: [apart], said: 'Two people'});
		await until(() => expect(reader.state().articles.byId(lock.id)?.people).toContain('Emil Brandt, fitter'));
		reader.press('U');
		await until(() => expect(reader.state().articles.byId(lock.id)?.people).toContain('Emil Brandt'));
	});
});
