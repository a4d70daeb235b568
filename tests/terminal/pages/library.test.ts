import {describe, expect, test} from 'vitest';
import type {LastRead} from '../../../source/notebook/notebook.ts';
import {placeIn} from '../../../source/notebook/visits.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (name: string, published: string, words = 'It rained.') =>
	storyOf(words, {headline: `The ${name}`, path: `news/${name}.txt`, published});
const gate = story('gate', '2031-10-16');
const pumps = story('pumps', '2031-10-16', 'It rained. '.repeat(400));
const fair = story('fair', '2031-10-14');
const stories = [gate, pumps, fair];

/** The library as a folder opens on it, with nothing read before. */
const home = (articles = stories, columns = 80, rows = 24): State => {
	const {story: _, chosenArticleId: __, orderedBy: ___, ...read} = readerOf(articles, columns, rows);
	return {
		...read,
		page: 'library',
		behind: [],
		paths: ['news'],
		trail: [],
		resumeChosen: true,
		citing: {...read.citing, folders: ['news']},
	};
};

const readBefore = (share: number, id = fair.id): LastRead => ({id, title: 'The fair', at: 1000, share, section: 0});
const resumed = (...lastRead: readonly LastRead[]): State =>
	play(home(), {kind: 'kept', kept: {lastRead}}, {kind: 'begun'});

const rowsOf = (state: State): readonly string[] =>
	shown(state)
		.split('\n')
		.flatMap(line => /The (gate|pumps|fair)/u.exec(line)?.[1] ?? []);

describe('the library', () => {
	test('lists articles by day, the newest first', () => {
		const lines = shown(home()).split('\n');
		expect(lines.filter(line => /October/u.test(line)).map(line => line.trim())).toEqual([
			'Thursday 16 October 2031',
			'Tuesday 14 October 2031',
		]);
		expect(rowsOf(home())).toEqual(['gate', 'pumps', 'fair']);
		expect(shown(home())).toContain('" search everything');
	});

	test('keeps what stands at the end of a row in its column, where an unread headline begins with a mark too', () => {
		const quoted = storyOf('It rained.', {headline: '“No gate”', path: 'news/no.txt', published: '2031-10-12'});
		const ends = shown(home([gate, fair, quoted], 120))
			.split('\n')
			.flatMap(line => (/\d min/u.test(line) ? [line.indexOf(' min')] : []));
		expect(ends).toHaveLength(3);
		expect(new Set(ends).size).toBe(1);
	});

	test.each([
		['oldest first', ['fair', 'gate', 'pumps']],
		['longest first', ['pumps', 'gate', 'fair']],
		['by path', ['fair', 'gate', 'pumps']],
	])('is ordered %s when S says so, and names the order', (name, order) => {
		let state = home();
		for (let times = 0; !state.message?.text.startsWith(name); times++) {
			expect(times).toBeLessThan(6);
			state = play(state, 'S');
		}
		expect(rowsOf(state)).toEqual(order);
		expect(shown(state)).toContain(`3 articles, ${name}`);
		expect(state.act).toEqual({kind: 'set-order', page: 'library', order: name});
	});

	test('keeps the row of an article that is read while the unread ones come first', () => {
		const state = play(home(), 'S', 'S', {kind: 'opened', article: gate}, 'L', 'q');
		const read = play(state, {kind: 'kept', kept: {read: new Set([gate.id])}});
		expect(rowsOf(play(read, 'q'))).toEqual(['gate', 'pumps', 'fair']);
		// Opened anew it takes the marks in.
		const again = play({...read, page: 'help'}, 'Esc');
		expect(rowsOf(play({...again, page: 'problems'}, 'L'))).toEqual(['pumps', 'fair', 'gate']);
	});

	test('says how far a story was read in place of its minutes', () => {
		const state = play(home(), {kind: 'kept', kept: {lastRead: [readBefore(0.45)]}});
		expect(shown(state)).toMatch(/The fair +45%/u);
		const whole = play(home(), {kind: 'kept', kept: {lastRead: [readBefore(1)]}});
		expect(shown(whole)).toMatch(/The fair +1 min/u);
	});

	test('shows an article and its copies as one row, and where they lie', () => {
		const long = 'It rained on the gate, and nobody closed it. '.repeat(6);
		const copy = {...story('gate', '2031-10-15', long), id: 'news/wire/1.txt'};
		const copied = [story('gate', '2031-10-16', long), copy, fair];
		const state = play(home(copied), 'j');
		expect(shown(state)).toMatch(/The gate +2 copies {2}1 min/u);
		expect(shown(state)).toContain('2 articles');
		expect(shown(state)).toContain('2 unread');
		expect(shown(play(state, 'k'))).toContain('2 copies: gate.txt, wire/1.txt');
		expect(shown(play(state, {kind: 'kept', kept: {read: new Set([copy.id])}}))).toContain('1 unread');
	});

	test('says nothing of what is unread while it is read for the first time', () => {
		const {readings: _, ...loading} = {...home(), loading: true};
		expect(shown({...loading, readings: []})).not.toContain('unread ');
		expect(shown(home())).toContain('• The gate');
	});

	test('skips from day to day and from year to year', () => {
		expect(play(home(), ']').chosenArticleId).toBe(fair.id);
		const state = play(home([...stories, story('pumps', '2029-01-01')]), '}');
		expect(state.chosenArticleId).toBe('news/pumps.txt');
	});
});

describe('the story to go on with', () => {
	test('stands above all articles and is chosen, so that Enter goes on with it', () => {
		const state = resumed(readBefore(0.45));
		expect(shown(state)).toMatch(/› +Continue: The fair +45%/u);
		expect(shown(state)).toMatch(/Enter go on.*45%/u);
		expect(play(state, 'Enter').opening).toEqual({id: fair.id});
	});

	test('is no article more: the first one below it is the first', () => {
		const state = play(resumed(readBefore(0.45)), 'j');
		expect(state.chosenArticleId).toBe(gate.id);
		expect(shown(state)).toContain('1 of 3');
		expect(shown(play(state, 'k'))).toMatch(/› +Continue/u);
	});

	test('is gone once another story has been opened, and where the last one was finished', () => {
		const opened = play(resumed(readBefore(0.45)), 'j', 'Enter', {kind: 'opened', article: gate, asked: true}, 'q');
		expect(opened.page).toBe('library');
		expect(shown(opened)).not.toContain('Continue');
		expect(shown(resumed(readBefore(1)))).not.toContain('Continue');
		expect(shown(resumed({...readBefore(0.4), id: 'other/fair.txt'}))).not.toContain('Continue');
	});

	test('is spoken with where one stopped', () => {
		const state = resumed(readBefore(0.45));
		expect(announce(state, undefined)).toEqual([
			'Library, 3 articles, newest first, 3 unread.',
			'Continue: The fair. 45%',
			'Question mark for keys.',
		]);
	});
});

describe('C-o', () => {
	test('leads back to what was read at earlier starts, the last one first', () => {
		const state = resumed({...readBefore(1, gate.id), at: 2000}, readBefore(1));
		const back = play(state, 'C-o');
		expect(back.opening).toEqual({id: gate.id});
		const opened = play(back, {kind: 'opened', article: gate, asked: true}, 'C-o');
		expect(opened.opening).toEqual({id: fair.id});
		expect(play(opened, {kind: 'opened', article: fair, asked: true}, 'C-o').message?.text).toBeUndefined();
	});

	test('leads from the first story back to the library', () => {
		const state = play(resumed(readBefore(1)), 'j', 'Enter', {kind: 'opened', article: pumps, asked: true}, 'C-o');
		expect(state.page).toBe('library');
		expect(play(state, 'C-o').opening).toEqual({id: fair.id});
	});
});

describe('the next unread article', () => {
	const kept = (...read: readonly string[]) => ({kind: 'kept', kept: {read: new Set(read)}}) as const;

	test('is the chosen one, where that is unread', () => {
		expect(play(home(), '.').opening).toEqual({id: gate.id});
		expect(play(home(), kept(gate.id), '.').opening).toEqual({id: pumps.id});
		expect(play(home(), kept(gate.id), 'G', 'k', '.').opening).toEqual({id: pumps.id});
	});

	test('comes after the open story, which counts as read then', () => {
		const state = play(home(), {kind: 'opened', article: pumps}, {...kept(gate.id)}, 'L', 'q');
		const next = play({...state, page: 'story'}, '.');
		expect(next.opening).toEqual({id: fair.id});
		expect(next.act).toMatchObject({kind: 'set-read', article: {id: pumps.id}, on: true});
	});

	test('comes round to the first, and says when there is none', () => {
		const last = {...play(home(), {kind: 'opened', article: fair}), page: 'story'} as const;
		expect(play(last, '.').opening).toEqual({id: gate.id});
		expect(play(last, kept(gate.id, pumps.id), '.').message?.text).toBe('No other article is unread.');
	});

	test('stays within what the library was narrowed to', () => {
		const narrowed = play(home(), '/', 'f', 'a', 'i', 'r', 'Tab', {kind: 'opened', article: fair});
		expect(play({...narrowed, page: 'story'}, '.').message?.text).toBe('No other article is unread.');
		expect(play({...narrowed, page: 'story'}, 'J').message?.text).toBe('This is the last article.');
	});
});

describe('what is new', () => {
	const visited = (columns = 120): State => {
		const visit = {day: '2031-10-14', time: '18:40', moment: 'Tuesday 18:40'};
		const known = new Set([placeIn(['news'], fair.id)]);
		const blank = {...home([], columns), paths: ['news']};
		return stories.reduce(
			(state, article) =>
				play(state, {
					kind: 'library',
					event: {
						type: 'articles',
						articles: home([article]).articles.inOrder('opened').slice(0, 1),
						found: 3,
						read: 3,
					},
				}),
			play(blank, {kind: 'visited', visit: {...visit, known}}),
		);
	};

	test('is counted at the first day, and the day on which one left says so', () => {
		expect(shown(visited())).toMatch(/Thursday 16 October 2031 +2 new since Tuesday 18:40/u);
		expect(shown(visited())).toMatch(/Tuesday 14 October 2031 +you left at 18:40/u);
		expect(shown(visited(40))).toMatch(/Thursday 16 October 2031 +2 new$/mu);
	});

	test('is no longer counted when it is gone', () => {
		const revision = {added: [], changed: [], problems: []};
		const [first] = visited().articles.inOrder('newest').slice(0, 1);
		const revised = {kind: 'revised', revision: {...revision, gone: [first!.id]}, time: '11:42'} as const;
		expect(play(visited(), revised).lastVisit?.count).toBe(1);
		const read = play(visited(), {kind: 'library', event: {type: 'done', found: 3, read: 3}});
		const gone = play(read, revised, 'R');
		expect(gone.lastVisit?.count).toBe(1);
		expect(shown(gone)).toMatch(/ 1 new since Tuesday 18:40/u);
	});

	test('is counted anew when all files are read again', () => {
		expect(play(visited(), 'R').lastVisit?.count).toBe(0);
	});
});
