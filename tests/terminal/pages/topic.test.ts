import {describe, expect, test} from 'vitest';
import {summarise} from '../../../source/library/catalogue/summary.ts';
import type {TopicMatch} from '../../../source/library/library.ts';
import {currentPage, pages} from '../../../source/terminal/pages/pages.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (path: string, published: string, topics: readonly string[]) =>
	storyOf('One line.', {path, headline: `Story ${path}`, published, topics});

const bench = story('z.txt', '2021-01-01', ['night ferry']);

const reader = (): State =>
	readerOf([
		story('a.txt', '2023-01-01', ['night ferry']),
		story('b.txt', '2023-02-01', ['Night Ferry', 'choir']),
		story('c.txt', '2023-03-01', ['choir']),
	]);

const topicPage = (): State => play(reader(), 'L', 'T', 'g', 'Enter');

const resized = (columns: number, rows: number): Action => ({kind: 'resized', screen: {columns, rows}});

const match = (speaker: string | undefined, quote = 0, rest: Partial<TopicMatch> = {}): TopicMatch => ({
	articleId: 'b.txt',
	quote,
	kind: 'direct',
	confidence: 1,
	text: `“The night ferry stays, ${quote}.”`,
	title: 'Story b.txt',
	published: '2023-02-01',
	matched: [],
	score: 1,
	nearness: 'sentence',
	...(speaker !== undefined && {speaker}),
	...rest,
});

const answerWith = (...matches: readonly TopicMatch[]): Action => ({
	kind: 'quoted-about',
	topic: 'night ferry',
	matches,
});

const answer = answerWith(match('Mara Lindqvist'));

/** Five quotes of one, two of another, one that is unsure and one of nobody who is named. */
const many = answerWith(
	...[0, 1, 2, 3, 4].map(quote => match('Piet Vandersteen', quote, {published: `202${quote}-02-01`})),
	match('Mara Lindqvist', 5, {nearness: 'headline', published: '2023-05-01'}),
	match('Mara Lindqvist', 6, {published: '2023-03-01'}),
	match('Ines Halloran', 7, {confidence: 0.5}),
	match(undefined, 8, {source: 'a clerk'}),
);

const linesOf = (state: State): readonly string[] =>
	shown(state)
		.split('\n')
		.map(line => line.trim());

describe('the page of a topic', () => {
	test('opens from the topics of the library, with its articles, newest first', () => {
		const state = topicPage();
		expect(state.page).toBe('topic');
		const [first, second] = ['Story b.txt', 'Story a.txt'].map(title => shown(state).indexOf(title));
		expect(first).toBeGreaterThan(0);
		expect(second).toBeGreaterThan(first!);
		expect(shown(state)).not.toContain('Story c.txt');
	});

	test('has the topic as its headline, written as in the sidebar', () => {
		expect(shown(topicPage())).toMatch(/TOPIC\n +Night ferry /u);
		expect(announce(topicPage(), reader())[0]).toBe('Topic: Night ferry, 2 articles.');
	});

	test('counts no quotes before they are known', () => {
		expect(shown(topicPage())).toContain('2 articles');
		expect(shown(topicPage())).toContain('Looking for quotes…');
		expect(shown(topicPage())).not.toContain('0 quotes');
		expect(shown(play(topicPage(), answer))).toContain('1 quote   2 articles   1 voice');
	});

	test('says how many quotes name the topic, and how many only stand in an article about it', () => {
		expect(shown(play(topicPage(), many))).toContain('7 name it, 1 stands in an article about it');
		expect(shown(play(topicPage(), answer))).toContain('all name it');
	});

	test('counts unsure quotes beside the others, never among them', () => {
		expect(shown(play(topicPage(), many))).toMatch(/ 8 quotes, 1 unsure {3}/u);
		const unsureOnly = play(topicPage(), answerWith(match('Ines Halloran', 7, {confidence: 0.5})));
		expect(shown(unsureOnly)).toMatch(/ 0 quotes, 1 unsure {3}/u);
	});

	test('asks for what is said about it, and drops the answer about another topic', () => {
		const state = topicPage();
		expect(currentPage(state).question?.(state)).toEqual({kind: 'quotes-about', topic: 'night ferry'});
		expect(play(state, {...answer, topic: 'choir'} as Action)).toEqual(state);
	});

	test('says so where nothing was said about it, and lists the articles that are', () => {
		const state = play(topicPage(), answerWith());
		expect(shown(state)).toContain('No quote is about it. 2 articles are:');
		expect(shown(state)).toContain('Story a.txt');
	});

	test('lists the voices, the most quoted first and those who are not named last, with two quotes each', () => {
		const lines = linesOf(play(topicPage(), resized(80, 60), many));
		const heads = ['Piet Vandersteen', 'Mara Lindqvist', 'Ines Halloran', 'Unknown'].map(name =>
			lines.findIndex(line => line.startsWith(name)),
		);
		expect(heads.every(at => at > 0)).toBe(true);
		expect(heads).toEqual(heads.toSorted((a, b) => a - b));
		expect(lines[heads[0]!]).toMatch(/5 quotes$/u);
		expect(lines[heads[2]!]).toMatch(/\+1\?$/u);
		expect(lines[heads[0]! + 3]).toBe('3 more');
	});

	test('shows what names the topic before what only stands in an article about it', () => {
		const lines = linesOf(play(topicPage(), resized(80, 60), many));
		const mara = lines.findIndex(line => line.startsWith('Mara Lindqvist'));
		expect(lines[mara + 1]).toContain('stays, 6');
		expect(lines[mara + 2]).toContain('stays, 5');
	});

	test('unfolds a voice at its “more”, and folds it again', () => {
		const open = play(topicPage(), resized(80, 60), many, 'j', 'j', 'Enter');
		expect(shown(open)).not.toContain('3 more');
		expect(shown(open)).toContain('stays, 0');
		expect(shown(open)).toMatch(/3 of 9$/u);
		const folded = play(open, 'x');
		expect(shown(folded)).toContain('3 more');
		expect(shown(folded)).toMatch(/1 of 9$/u);
		expect(shown(play(folded, 'x'))).not.toContain('3 more');
		expect(play(folded, 'X').message?.text).toContain('nothing to fold');
	});

	test('counts what is folded away in the place of a quote', () => {
		expect(shown(play(topicPage(), resized(80, 24), many, ']'))).toMatch(/6 of 9$/u);
		expect(shown(play(topicPage(), resized(120, 24), many, ']'))).toMatch(/6 of 9, Mar 2023$/u);
	});

	test('goes by date, each quote below its article and its speaker beside it', () => {
		const state = play(topicPage(), resized(80, 60), many, 'S');
		expect(shown(state)).toContain('newest first');
		const lines = linesOf(state);
		expect(lines.findIndex(line => line.includes('stays, 4'))).toBeLessThan(
			lines.findIndex(line => line.includes('stays, 0')),
		);
		expect(shown(state)).toMatch(/stays, 6\.” +Lindqvist/u);
		expect(shown(state)).toMatch(/stays, 7\.” +Halloran\?/u);
		const oldest = linesOf(play(state, 'S'));
		expect(oldest.findIndex(line => line.includes('stays, 0'))).toBeLessThan(
			oldest.findIndex(line => line.includes('stays, 4')),
		);
	});

	test('lists its articles only', () => {
		const state = play(topicPage(), many, 'S', 'S', 'S');
		expect(shown(state)).toContain('Story a.txt');
		expect(shown(state)).not.toContain('“The night ferry');
		expect(shown(state)).toContain('1 of 2');
	});

	test('keeps the chosen quote chosen in another order, and unfolds its voice', () => {
		const oldest = play(topicPage(), many, 'S', 'S', 'g');
		const chosen = pages.topic.chosenQuote?.(oldest);
		const byVoice = play(oldest, 'S', 'S');
		expect(byVoice.kept.orders.get('topic')).toBe('by voice');
		expect(pages.topic.chosenQuote?.(byVoice)?.text).toBe(chosen?.text);
	});

	test('skips from voice to voice, and by date from year to year', () => {
		const skipped = play(topicPage(), many, ']', ']');
		expect(pages.topic.chosenQuote?.(skipped)).toMatchObject({speaker: 'Ines Halloran'});
		expect(play(skipped, '}').message?.text).toBe('This list has no years.');
		const nextYear = play(topicPage(), many, 'S', 'g', '}');
		expect(pages.topic.chosenQuote?.(nextYear)).toMatchObject({published: '2023-05-01'});
	});

	test('tells speakers who share a surname apart', () => {
		const state = play(topicPage(), answerWith(match('Mara Vale'), match('Ben Vale', 1)), resized(120, 40), 'S');
		expect(shown(state)).toContain('M. Vale');
		expect(shown(state)).toContain('B. Vale');
	});

	test('lists what two say together for both', () => {
		const together = match(undefined, 0, {speakers: ['Mara Vale', 'Ben Lund']});
		const state = play(topicPage(), answerWith(together, match('Ben Lund', 1)), resized(80, 60));
		expect(shown(state)).toMatch(/Ben Lund +2 quotes/u);
		expect(shown(state)).toMatch(/Mara Vale +1 quote\n/u);
		expect(shown(state)).toContain('2 quotes   2 articles');
	});

	test('keeps the cursor on its entry while quotes and articles come in above it', () => {
		const older = ['d.txt', 'e.txt'].map(path => story(path, '2022-01-01', ['night ferry']));
		const listed = play(
			readerOf([story('a.txt', '2023-01-01', ['night ferry']), ...older, bench]),
			'L',
			'T',
			'g',
			'Enter',
			answer,
			'S',
			'S',
			'S',
			'G',
		);
		expect(pages.topic.article?.(listed)?.id).toBe('z.txt');
		const grown = play(listed, many, {
			kind: 'library',
			event: {
				type: 'articles',
				found: 5,
				read: 5,
				articles: [summarise(story('n.txt', '2024-01-01', ['night ferry']))],
			},
		});
		expect(pages.topic.article?.(grown)?.id).toBe('z.txt');
	});

	test('draws when it was said, up to the year of today’s last quote', () => {
		expect(shown(play(topicPage(), many))).toMatch(/2020 [.▁▂▃▄▅▆▇█ ]+ 2024/u);
		expect(shown(play(topicPage(), resized(120, 40), many))).toMatch(/2020 +2021 +2022 +2023 +2024/u);
	});

	test('leads to a quote in its story, and q leads back', () => {
		const there = play(topicPage(), answer, 'Enter');
		expect(there.opening).toMatchObject({id: 'b.txt', at: {kind: 'quote', quote: 0}});
		expect(play(topicPage(), 'q').page).toBe('library');
	});

	test('marks the topic in the story that it leads to, in the spelling of that story', () => {
		expect(play(topicPage(), 'Enter').opening).toEqual({
			id: 'b.txt',
			at: {kind: 'subject', subject: {kind: 'topic', name: 'Night Ferry'}},
		});
	});

	test('copies a quote with its speaker', () => {
		expect(play(topicPage(), answer, 'y').act).toEqual({
			kind: 'copy',
			text: '“The night ferry stays, 0.” — Mara Lindqvist',
		});
		expect(play(topicPage(), answer, 'g', 'y').message?.text).toContain('No quote is chosen');
	});

	test('saves the quotes that it lists, in its order', () => {
		const saved = pages.topic.saved?.(play(topicPage(), many));
		expect(saved).toMatchObject({
			title: 'Night ferry',
			facts: ['8 quotes, 1 unsure, 2 articles', expect.stringContaining('7 name it')],
		});
		expect(saved?.quotes.length).toBeGreaterThan(5);
		expect(pages.topic.saved?.(topicPage())).toBeUndefined();
	});
});

describe('beside the page of a topic', () => {
	const wide = (): State => play(topicPage(), resized(120, 40), many);

	test('stand the voices with their quotes, and the topics that its articles share', () => {
		expect(shown(wide())).toMatch(/VOICES +quotes/u);
		expect(shown(wide())).toMatch(/Piet Vandersteen +5 /u);
		expect(shown(wide())).toMatch(/Ines Halloran +\+1\? /u);
		expect(shown(wide())).toMatch(/RELATED +articles/u);
		expect(shown(wide())).toMatch(/Choir +1\b/u);
	});

	test('a voice narrows the page, and once more or Esc undoes it', () => {
		const narrowed = play(wide(), 'Tab', 'j', 'Enter');
		expect(shown(narrowed)).toContain('by:Mara Lindqvist');
		expect(shown(narrowed)).toContain('2 of 8 quotes, 1 unsure');
		expect(shown(narrowed)).not.toContain('stays, 4');
		expect(shown(play(narrowed, 'Enter'))).toContain('stays, 4');
		const back = play(narrowed, 'Esc', 'Esc');
		expect(back.page).toBe('topic');
		expect(shown(back)).toContain('stays, 4');
	});

	test('on a small screen the sidebar goes when a voice is chosen', () => {
		const narrowed = play(topicPage(), resized(60, 24), many, 'Tab', 'Enter');
		expect(shown(narrowed)).toContain('by:Piet Vandersteen');
	});

	test('a related topic opens its page, and Esc leads back', () => {
		const choir = play(wide(), 'T', 'Enter');
		expect(choir.page).toBe('topic');
		expect(choir.focus).toBe('page');
		expect(shown(choir)).toMatch(/TOPIC\n.*Choir/u);
		expect(shown(play(choir, 'Esc'))).toMatch(/TOPIC\n.*Night ferry/u);
	});

	test('nothing stands until it is known, not even the people of the library', () => {
		const early = shown(play(topicPage(), resized(120, 40)));
		expect(early).toMatch(/VOICES +quotes.*\n +…/u);
	});
});

describe('the page of a topic is spoken', () => {
	const spoken = (...keys: readonly string[]) => {
		const before = play(topicPage(), many, ...keys.slice(0, -1));
		return announce(play(before, ...keys.slice(-1)), before);
	};

	test('with what there is of it as soon as that is known', () => {
		expect(announce(play(topicPage(), many), topicPage())).toEqual([
			'8 quotes, 1 unsure, 2 articles, 2 voices, February 2020 to February 2024, by voice.',
			'7 name it, 1 stands in an article about it.',
			'Most in 2023, 4 quotes; least in 2020, 1.',
			'Piet Vandersteen, 5 quotes. “The night ferry stays, 4.” 1 February 2024. 1 of 9',
		]);
	});

	test('entry by entry', () => {
		expect(spoken('j')).toEqual(['“The night ferry stays, 3.” 1 February 2023. 2 of 9']);
		expect(spoken('j', 'j')).toEqual(['3 more of Piet Vandersteen.']);
		expect(spoken(']', ']')[0]).toMatch(/^Ines Halloran, 0 quotes, 1 unsure\. .*Unsure, perhaps Ines Halloran, 50%/u);
	});

	test('with its panes and narrowings', () => {
		expect(spoken('Tab')).toEqual(['Voices.', 'Piet Vandersteen, 5 quotes, 1 of 4']);
		expect(spoken('Tab', 'Enter')).toContain('Only Piet Vandersteen.');
		expect(spoken('Tab', 'Enter', 'Esc')[0]).toBe('All voices.');
	});
});

describe('the page of a topic, narrowed with /', () => {
	const narrowed = (query: string, columns = 80): State =>
		type(play(topicPage(), resized(columns, 40), many, '/'), query);

	test('has the quotes that fit, and the articles that have them, and counts them beside all', () => {
		const state = narrowed('by:lindqvist ');
		expect(state.page).toBe('topic');
		expect(shown(state)).toMatch(/ 2 of 8 quotes, 1 unsure/u);
		expect(shown(state)).toContain('“The night ferry stays, 5.”');
		expect(shown(state)).not.toContain('“The night ferry stays, 0.”');
		expect(shown(state)).not.toContain('Story a.txt');
		expect(shown(state)).toMatch(/\/by:lindqvist +2 fit {3}Enter read it there {3}Tab keep/u);
		expect(shown(play(state, 'Tab'))).toContain('by:lindqvist');
	});

	test('stays so when a quote was read, until Esc gives back all of it', () => {
		const read = play(narrowed('in:2023 lindqvist'), 'Enter');
		expect(read.opening?.id).toBe('b.txt');
		const back = play(narrowed('by:lindqvist '), 'Tab', 'S', 'S');
		expect(shown(back)).not.toContain('“The night ferry stays, 0.”');
		expect(shown(play(back, 'Esc'))).toContain('“The night ferry stays, 0.”');
		expect(play(back, 'Esc').page).toBe('topic');
	});

	test('says where nothing fits, and that it does not mean the topic', () => {
		expect(shown(narrowed('zzq'))).toContain('No quote has these words.');
		expect(shown(narrowed('zzq'))).not.toContain('No quote is about it');
		expect(shown(narrowed('zzq', 40))).toContain('No quote has these words.');
	});

	test('is spoken', () => {
		const before = play(topicPage(), many, '/');
		expect(announce(type(before, 'choir'), before)[0]).toBe('choir: 0 fit.');
	});
});

test('a low screen shows one quote of each voice, and all of a voice that is the only one', () => {
	const quotes = [0, 1, 2].map(quote => match('Piet Vandersteen', quote));
	const low = (...said: readonly TopicMatch[]): State => play(topicPage(), answerWith(...said), resized(40, 12));
	expect(shown(play(low(...quotes), 'j', 'j'))).toContain('3 of 3');
	expect(shown(low(...quotes))).toContain('stays, 1.');
	expect(shown(low(...quotes, match('Mara Lindqvist', 5)))).not.toContain('stays, 1.');
});
