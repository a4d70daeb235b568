import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {openPerson} from '../../../source/terminal/pages/person/person-state.ts';
import {searchEntries} from '../../../source/terminal/pages/search/search-entries.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action, FoundBesides} from '../../../source/terminal/state/actions.ts';
import type {KeptSearch, State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {ferryStory, storyOf} from '../../helpers/story.ts';

const harbour = () =>
	storyOf('The harbour board met. It spoke of taxis for an hour. Nobody took a note.', {
		path: 'harbour.txt',
		headline: 'Harbour board meets',
		people: ['Ann Vale'],
		topics: ['harbour board'],
	});
const reader = (columns = 80, rows = 30): State => readerOf([ferryStory(), harbour()], columns, rows);
const search = (state: State): State => play(state, '"');
const queryOf = (state: State) => state.pageStates.search?.query;

const match = (speaker: string, quote: number): QuoteMatch => ({
	articleId: 'story.txt',
	quote,
	kind: 'direct',
	confidence: 1,
	text: `“Words of ${speaker}, ${quote}.”`,
	speaker,
	title: 'Night ferry stays',
	published: `202${quote}-01-01`,
	matched: [],
	score: 1,
});
const fiveQuotes = [0, 1, 2, 3, 0].map((quote, index) => ({...match('Ann Vale', quote), articleId: `${index}.txt`}));
const quotes = (query: string, more: object = {}): Action => ({
	kind: 'searched',
	answer: {query, searched: 3000, matches: fiveQuotes, found: {sure: 312, unsure: 0}, ...more},
});
const found = (part: FoundBesides): Action => ({kind: 'found', found: part});
const headlines = (query: string, ids: readonly string[] = ['harbour.txt']): Action =>
	found({headlines: {query, matches: ids.map(articleId => ({articleId})), found: ids.length}});
const texts = (query: string, count = 1204): Action =>
	found({
		texts: {
			query,
			found: count,
			searched: 9000,
			matches:
				count === 0
					? []
					: [
							{
								articleId: 'harbour.txt',
								title: 'Harbour board meets',
								text: 'It spoke of taxis for an hour.',
								at: 23,
								matched: [{start: 12, end: 17}],
							},
						],
		},
	});
const all = (query: string): readonly Action[] => [quotes(query), headlines(query), texts(query)];
const nothing = (query: string): readonly Action[] => [
	quotes(query, {matches: [], found: {sure: 0, unsure: 0}, held: [{word: 'buoy', close: 'boy'}, {word: 'taxi'}]}),
	headlines(query, []),
	texts(query, 0),
];
const rowsWith = (state: State, words: string): readonly string[] =>
	shown(state)
		.split('\n')
		.filter(row => row.includes(words));

describe('what is found', () => {
	test('is counted without the quotes of which the speaker is a question', () => {
		const found = {sure: 3, unsure: 2};
		const before = play(type(search(reader()), 'board'), quotes('board', {found}));
		expect(shown(before)).toContain('3 of 3,000 quotes, 2 unsure');
		const state = play(before, texts('board'));
		expect(shown(state)).toContain('3 quotes, 2 unsure, 1,204 articles');
		expect(rowsWith(state, 'QUOTES')[0]).toMatch(/QUOTES +3 \+2\?$/u);
		const narrow = play(state, {kind: 'resized', screen: {columns: 34, rows: 24}});
		expect(shown(narrow)).toContain('3 quotes +2?, 1,204 articles');
	});

	test('is called closest, and counted, where no quote has the words of a phrase together', () => {
		const none = {sure: 0, unsure: 0};
		const asked = type(search(reader()), '"taxi boat" ');
		const before = play(asked, quotes('"taxi boat" ', {found: none, closest: {sure: 3, unsure: 1}}));
		expect(shown(before)).toContain('closest 3 of 3,000 quotes, 1 unsure');
		expect(rowsWith(before, 'CLOSEST')[0]).toMatch(/CLOSEST QUOTES +3 \+1\?$/u);
		expect(shown(play(before, texts('"taxi boat" ')))).toContain('closest 3 quotes, 1 unsure, 1,204 articles');
	});

	test('stands in groups, three of each, with the count of each group', () => {
		const state = play(type(search(reader()), 'board'), ...all('board'));
		const page = shown(state);
		expect(rowsWith(state, 'QUOTES ')[0]).toMatch(/QUOTES +312$/u);
		expect(rowsWith(state, 'TOPICS ')[0]).toMatch(/TOPICS +1$/u);
		expect(rowsWith(state, 'HEADLINES AND SECTIONS')[0]).toMatch(/ 1$/u);
		expect(rowsWith(state, 'WORDS IN THE TEXT')[0]).toMatch(/ 1,204$/u);
		expect(page).toContain('309 more');
		expect(page).toContain('1,203 more');
		expect(page).toContain('312 quotes, 1,204 articles');
		expect(page.match(/“Words of/gu)).toHaveLength(3);
	});

	test('has people by their names', () => {
		expect(rowsWith(play(type(search(reader()), 'vale'), ...all('vale')), 'Ann Vale ')[0]).toMatch(/Ann Vale/u);
	});

	test('is gone through with the arrows, and group by group with Tab', () => {
		const state = play(type(search(reader()), 'board'), ...all('board'));
		const place = (one: State) => shown(one).match(/(\d+) of 8/u)?.[1];
		expect(['1', '5', '6', '7', '1']).toEqual(
			[0, 1, 2, 3, 4].map(times => place(play(state, ...Array.from({length: times}, () => 'Tab')))),
		);
		expect(place(play(state, 'S-Tab'))).toBe('7');
		expect(place(play(state, 'down', 'down'))).toBe('3');
	});

	test('is opened as a group of its own at “more”, until Esc', () => {
		const state = play(type(search(reader()), 'board'), ...all('board'), 'down', 'down', 'down', 'Enter');
		expect(shown(state).match(/“Words of/gu)).toHaveLength(5);
		expect(shown(state)).not.toContain('TOPICS');
		const back = play(state, 'Esc');
		expect(back.page).toBe('search');
		expect(shown(back)).toContain('TOPICS');
		expect(rowsWith(back, '309 more')[0]).toContain('›');
	});

	test('keeps what is chosen while more comes in above it', () => {
		const state = play(type(search(reader()), 'board'), headlines('board'), texts('board'), 'Tab', 'Tab');
		expect(rowsWith(play(state, quotes('board')), 'It spoke of')[0]).toContain('›');
	});

	test('is spoken once, however much comes in below it', () => {
		const before = play(type(search(reader()), 'board'), quotes('board'));
		expect(announce(play(before, headlines('board'), texts('board')), before)).toEqual([]);
		expect(announce(play(before, 'down'), before)).toEqual([
			'“Words of Ann Vale, 1.” Ann Vale. Night ferry stays. 2 of 5',
		]);
	});

	test('says how the words were read', () => {
		const state = play(type(search(reader()), 'tacsi'), quotes('tacsi', {readAs: 'taxi'}));
		expect(shown(state)).toContain('read as “taxi”');
	});

	test('an answer to what is no longer in the field is not shown', () => {
		const typed = play(type(search(reader()), 'a'), quotes('a'));
		expect(shown(typed)).toContain('312 of 3,000 quotes');
		expect(play(typed, quotes('ab'))).toBe(typed);
		expect(play(typed, texts('ab'))).toBe(typed);
	});

	test('without any quote that has all the words, those that are closest are shown as such', () => {
		const state = play(type(search(reader()), 'taxi boat'), quotes('taxi boat', {found: {sure: 0, unsure: 0}}));
		expect(shown(state)).toContain('CLOSEST QUOTES');
		expect(shown(state)).toContain('0 of 3,000 quotes');
	});
});

describe('from the search into a story', () => {
	const walking = () => play(type(search(reader()), 'board'), ...all('board'), 'Tab', 'Tab', 'Tab', 'Enter');
	const there = () =>
		play(walking(), {kind: 'opened', article: harbour(), asked: true, at: walking().opening!.at! as never});

	test('a hit in the text is shown there, its words marked', () => {
		expect(walking().opening?.id).toBe('harbour.txt');
		expect(there()).toMatchObject({page: 'story', story: {hits: [{start: 35, end: 40}]}});
		expect(shown(there())).toContain('board   7 of 7');
	});

	test('n and N go from hit to hit through all articles, and round', () => {
		expect(play(there(), 'N').opening?.id ?? play(there(), 'N').story?.article.id).toBe('harbour.txt');
		expect(play(there(), 'n').opening?.id).toBe('0.txt');
		expect(play(there(), 'n').pageStates.search?.walk?.at).toBe(0);
	});

	test('Esc ends that, and n is of the story again', () => {
		const ended = play(there(), 'Esc');
		expect(ended.page).toBe('story');
		expect(ended.story?.hits).toBeUndefined();
		expect(play(ended, 'n').opening).toBeUndefined();
		expect(play(ended, 'n').message?.text).toContain('Nothing to find yet');
	});

	test('the words are kept among the earlier searches', () => {
		expect(walking().act).toEqual({kind: 'looked-for', where: 'search', words: 'board'});
	});

	test('a person and a topic open their pages', () => {
		const state = play(type(search(reader()), 'board'), ...all('board'), 'Tab', 'Enter');
		expect(state).toMatchObject({page: 'topic', pageStates: {topic: {label: 'harbour board'}}});
	});

	test('Esc leads to the story where the search is the only page left', () => {
		const opened = play(type(search(reader()), 'vale'), {
			kind: 'searched',
			answer: {query: 'vale', searched: 1, found: {sure: 1, unsure: 0}, matches: [match('Ann Vale', 0)]},
		});
		const story = play(opened, 'Enter');
		expect(story.page).toBe('story');
		expect(play(story, 'q').page).toBe('search');
		expect(play(story, 'q').message?.text).toBe('Letters are typed here. q once more, or Esc, goes on back.');
		expect(play(story, 'q', 'Esc').page).toBe('story');
		const typed = play(story, 'q', 'x', 'q');
		expect([typed.page, typed.pageStates.search?.query]).toEqual(['search', 'valexq']);
		expect(play(story, 'q', 'q')).toMatchObject({ending: 'quit', pageStates: {search: {query: 'vale'}}});
	});
});

test('beside the empty box those who are not quoted have no figure, as beside the library', () => {
	const rail = (state: State) =>
		shown(state)
			.split('\n')
			.map(row => row.slice(0, 30).trim());
	const own = rail(search(reader(120)));
	expect(own.filter(row => /Ann Vale/u.test(row))).toEqual(['Ann Vale']);
	expect(own.filter(row => /Ann Vale|Lindqvist/u.test(row))).toEqual(
		rail(play(reader(120), 'L')).filter(row => /Ann Vale|Lindqvist/u.test(row)),
	);
});

describe('chips', () => {
	test('are made of what is complete and known; until then it is plain text', () => {
		const box = (state: State) => rowsWith(state, '“')[0]!.trim();
		expect(box(type(search(reader()), 'by:"ann vale"'))).toBe('“by:ann vale');
		expect(box(type(search(reader()), 'by:"ann vale'))).toBe('“by:"ann vale');
		expect(box(type(search(reader()), 'by:"nobody here" x'))).toBe('“by:"nobody here" x');
		expect(box(type(search(reader()), 'after:2024 taxi'))).toBe('“after:2024  taxi');
		expect(box(type(search(reader()), 'by:vale|lindqvist taxi'))).toBe('“by:vale|lindqvist  taxi');
		expect(box(type(search(reader()), 'by:vale|nobody taxi'))).toBe('“by:vale|nobody taxi');
		expect(box(type(search(reader()), 'colour:red taxi'))).toBe('“colour:red taxi');
	});

	test('go as a whole with Backspace, words by letters', () => {
		const typed = type(search(reader()), 'after:2024 by:vale ta');
		expect(queryOf(play(typed, 'Backspace'))).toBe('after:2024 by:vale t');
		expect(queryOf(play(typed, 'Backspace', 'Backspace', 'Backspace'))).toBe('after:2024 ');
		expect(queryOf(play(typed, 'Backspace', 'Backspace', 'Backspace', 'Backspace'))).toBe('');
	});

	test('are completed by Tab: a name that is begun', () => {
		expect(queryOf(play(type(search(reader()), 'taxi by:val'), 'Tab'))).toBe('taxi by:"Ann Vale" ');
		expect(queryOf(play(type(search(reader()), 'by:lindqvist|val'), 'Tab'))).toBe('by:"lindqvist"|"Ann Vale" ');
	});

	test('of the page that one comes from stand in the box, are spoken, and can be taken away', () => {
		const person = play(readerOf([ferryStory()]), ')', 'Enter');
		const state = search(person);
		const {speaker} = ferryStory().quotes[0]!;
		expect(queryOf(state)).toBe(`by:"${speaker}" `);
		expect(announce(state, person).join(' ')).toContain(`Narrowed: by ${speaker}.`);
		expect(queryOf(play(state, 'Backspace'))).toBe('');
	});

	test('are made of a name that the lists know otherwise, if its page is the one before', () => {
		const opened = readerOf([storyOf('It rains. “So it does,” she said.', {people: ['Róisín O’Dea-Finn']})]);
		for (const name of ['Róisín O’Dea-Finn', 'A clerk of the board']) {
			const state = search(openPerson(opened, name));
			expect(rowsWith(state, '“')[0]!.trim()).toBe(`“by:${name}`);
			expect(queryOf(play(state, 'Backspace'))).toBe('');
		}
	});

	test('of the page of a topic are the topic', () => {
		const topic = play(reader(), 'L', 'T', 'g', 'Enter');
		expect(topic.page).toBe('topic');
		expect(queryOf(search(topic))).toMatch(/^about:"/u);
	});
});

test('where some quotes have all the words, those that are only close are neither listed nor counted', () => {
	const state = play(type(search(reader()), 'buoy taxi'), quotes('buoy taxi', {found: {sure: 2, unsure: 0}}));
	expect(searchEntries(state).map(({kind}) => kind)).toEqual(['quote', 'quote']);
	expect(shown(state)).not.toMatch(/\d more/u);
});

describe('nothing has all the words', () => {
	const costs = found({
		costs: {
			query: 'buoy taxi',
			costs: [
				{words: 'Without buoy', query: 'taxi', quotes: {sure: 4, unsure: 2}, articles: 1204},
				{words: 'Close to “buoy”: boy', query: 'boy taxi', quotes: {sure: 2, unsure: 0}, articles: 0},
			],
		},
	});
	const state = () => play(type(search(reader()), 'buoy taxi'), ...nothing('buoy taxi'), costs);

	test('is said of what chips narrow, though a topic has the other words', () => {
		const narrowed = play(type(search(reader()), 'after:2030 harbour'), ...nothing('after:2030 harbour'));
		expect(shown(narrowed)).toContain('Nothing has all of these.');
		expect(shown(narrowed)).toContain('Harbour board');
		const ways = found({
			costs: {
				query: 'after:2030 harbour',
				costs: [{words: 'Without after:2030', query: 'harbour', quotes: {sure: 3, unsure: 0}, articles: 2}],
			},
		});
		expect(rowsWith(play(narrowed, ways), 'Without after:2030')).toHaveLength(1);
	});

	test('a name that no person has is named, and whose words were taken for it', () => {
		const asked = 'by:vole taxi';
		const taken = play(type(search(reader()), asked), quotes(asked));
		expect(shown(taken)).toContain('no person “vole”: read as Ann Vale');
		const none = play(type(search(reader()), asked), ...nothing(asked));
		expect(shown(none)).toMatch(/no person is called “vole”(?!:)/u);
		const known = play(type(search(reader()), 'by:val taxi'), quotes('by:val taxi'));
		expect(shown(known)).not.toContain('no person');
		// While it is typed, the name may become one.
		expect(shown(play(type(search(reader()), 'by:vole'), quotes('by:vole')))).not.toContain('no person');
	});

	test.each([
		['is:unred taxi', '“is:unred” is no state: is:unread?'],
		['after:soon taxi', '“after:soon” is no day: after:2024-03?'],
		['abot:taxi boat', 'no key “abot:”: about:?'],
	])('what looks like a key and is none is said: %s', (query, words) => {
		expect(shown(play(type(search(reader(120)), query), quotes(query, {readAs: 'other words'})))).toContain(words);
	});

	test.each(['taxi is:unre', 'https://taxi.example boat', 'colour:red boat', 'is:unread taxi'])(
		'nothing is said of what may become a key, or was not meant as one: %s',
		query => {
			const drawn = shown(play(type(search(reader(120)), query), quotes(query)));
			expect(drawn).not.toMatch(/is no state|is no day|no key/u);
		},
	);

	test('what each word costs stands there, as entries to try', () => {
		expect(shown(state())).toContain('Nothing has all of these.');
		expect(shown(state())).toContain('no spelling was changed: the archive has both words');
		expect(rowsWith(state(), 'Without buoy')[0]).toMatch(/› {4}Without buoy +4 quotes, 2 unsure, 1,204 articles$/u);
		expect(queryOf(play(state(), 'down', 'Enter'))).toBe('boy taxi ');
		const narrow = play(type(search(reader(40, 12)), 'buoy taxi'), ...nothing('buoy taxi'), costs);
		expect(rowsWith(narrow, 'Without buoy')[0]).toMatch(/Without buoy +4 quotes, 2 unsure$/u);
	});

	test('is forgotten once a file that was read meanwhile has them', () => {
		const found = play(state(), quotes('buoy taxi', {}));
		expect(rowsWith(found, 'Without buoy')).toEqual([]);
		expect(shown(found)).not.toContain('Nothing has');
	});

	test('is said while answers are still to come of nothing', () => {
		const early = play(type(search(reader()), 'buoy taxi'), nothing('buoy taxi')[0]!);
		expect(shown(early)).not.toContain('Nothing has');
	});

	test('is spoken', () => {
		expect(announce(state(), play(type(search(reader()), 'buoy taxi'))).join(' ')).toBe(
			'Nothing has all of these. Without buoy: 4 quotes, 2 unsure, 1,204 articles. 1 of 2',
		);
	});
});

describe('the empty box', () => {
	const kept: readonly KeptSearch[] = [{name: 'boats', query: 'by:"ann vale" boat', found: 2}];
	const started = () =>
		search(play(reader(), {kind: 'kept', kept: {searches: ['taxi', 'winter'], keptSearches: kept}}));

	test('opens empty, whatever was looked for before, with what may be typed', () => {
		const before = type(search(reader()), 'taxi');
		expect(queryOf(search(play(before, 'Esc')))).toBe('');
		expect(shown(search(reader()))).toContain('WHAT YOU MAY TYPE');
	});

	test('lists kept searches with what is new, and the last eight', () => {
		const many = play(started(), {kind: 'kept', kept: {searches: Array.from({length: 12}, (_, at) => `query ${at}`)}});
		const counted = play(
			many,
			found({count: {query: kept[0]!.query, quotes: {sure: 4, unsure: 1}}}),
			found({count: {query: 'query 1', quotes: {sure: 1, unsure: 0}}}),
		);
		expect(rowsWith(counted, 'boats')[0]).toMatch(/boats {3}by:ann vale {2}boat +3 new$/u);
		expect(rowsWith(counted, 'query 1')[0]).toMatch(/query 1 +1 quote$/u);
		expect(rowsWith(counted, 'query ')).toHaveLength(8);
	});

	test('runs what is chosen with Enter; a kept search is not new any more', () => {
		const counted = play(started(), found({count: {query: kept[0]!.query, quotes: {sure: 4, unsure: 1}}}));
		const run = play(counted, 'Enter');
		expect(queryOf(run)).toBe('by:"ann vale" boat ');
		expect(run.act).toEqual({kind: 'keep-search', search: {...kept[0], found: 5}, isUse: true});
		expect(queryOf(play(counted, 'down', 'Enter'))).toBe('taxi ');
	});

	test('forgets the chosen kept search, and keeps what is in the box under a name', () => {
		expect(play(started(), 'C-x').act).toEqual({kind: 'forget-search', name: 'boats'});
		const typed = play(type(search(reader()), 'taxi'), quotes('taxi'), 'C-s');
		expect(shown(typed)).toContain('Keep this search as: taxi');
		expect(play(typed, 'Enter').act).toEqual({
			kind: 'keep-search',
			search: {name: 'taxi', query: 'taxi', found: 312},
		});
	});

	test('has the last search back with up, then the one before it, and goes forward with down', () => {
		expect(queryOf(play(started(), 'up'))).toBe('taxi');
		expect(queryOf(play(started(), 'up', 'up', 'up'))).toBe('winter');
		expect(queryOf(play(started(), 'up', 'up', 'down'))).toBe('taxi');
		expect(queryOf(play(started(), 'up', 'down'))).toBe('');
	});

	test('moves among the results as soon as something was typed', () => {
		const typed = play(type(started(), 'a'), quotes('a'), 'down');
		expect(queryOf(play(typed, 'up', 'up'))).toBe('a');
	});
});
