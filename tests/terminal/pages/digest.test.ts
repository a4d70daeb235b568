import {describe, expect, test} from 'vitest';
import type {NewWords, QuoteMatch} from '../../../source/library/library.ts';
import type {Article} from '../../../source/model/article.ts';
import {placeIn} from '../../../source/notebook/visits.ts';
import {currentPage} from '../../../source/terminal/pages/pages.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (name: string, published: string, topics: readonly string[], words = 'It rained on the gate.') =>
	storyOf(words, {headline: `The ${name}`, path: `news/${name}.txt`, published, topics});
const gate = story('gate', '2031-10-16', ['gate']);
const pumps = story('pumps', '2031-10-15', ['gate', 'rain']);
const crane = story('crane', '2031-10-14', ['gate']);
const fair = story('fair', '2031-10-14', []);
const old = story('mole', '2031-09-20', ['gate']);
const stories = [gate, pumps, crane, fair, old];

const visit = {
	day: '2031-10-13',
	time: '18:40',
	moment: 'Monday 18:40',
	known: new Set([placeIn(['news'], old.id)]),
};

/** The digest of a library that was left before all but the last story came. */
const digest = (articles = stories, columns = 80, rows = 24): State =>
	play(
		{...readerOf(articles, columns, rows), paths: ['news'], today: '2031-10-16', articles: readerOf(articles).articles},
		{kind: 'visited', visit},
		'D',
	);

const library = (): State => play(digest(), 'q');

const said = (articleId: string, text: string, speaker: string, quote = 0, confidence = 1): QuoteMatch => ({
	articleId,
	quote,
	kind: 'direct',
	text,
	speaker,
	confidence,
	title: articleId,
	matched: [],
	score: 1,
});

const words: NewWords<QuoteMatch> = {
	said: [
		[said(gate.id, '“It opens,”', 'Ann Vale'), said(gate.id, '“At dawn,”', 'Ann Vale', 1)],
		[said(pumps.id, '“They run,”', 'Bo Marrow')],
		[said(crane.id, '“It stands,”', 'Bo Marrow')],
		[],
	],
	saidBefore: 2,
	voices: [
		{name: 'Ann Vale', quotes: 2, isFirst: false},
		{name: 'Bo Marrow', quotes: 2, isFirst: true},
	],
};
const ids = [gate, pumps, crane, fair].map(({id}) => id);
const answered = (state = digest()): State => play(state, {kind: 'new-words', ids, words});

describe('the digest', () => {
	test('asks the library for what is new in the articles that have come, and says so meanwhile', () => {
		expect(currentPage(digest()).question?.(digest())).toEqual({kind: 'new-words', ids});
		expect(shown(digest())).toContain('4 new articles');
		expect(shown(digest())).toContain('Looking for what is new in them…');
		expect(currentPage(answered()).question?.(answered())).toBeUndefined();
	});

	test('goes from any day on that is typed, until another span is chosen', () => {
		const typed = play(type(play(digest(), ':'), 'since 2031-10-15'), 'Enter');
		expect(typed.page).toBe('digest');
		expect(shown(typed)).toContain('Since 15 October 2031');
		expect(shown(typed)).toContain('2 new articles');
		expect(shown(play(type(play(library(), ':'), 'since 2031-09'), 'Enter'))).toContain('5 new articles');
		expect(shown(play(typed, 'S'))).toContain('Since 15 October 2031');
		expect(shown(play(typed, 'S', 'S'))).toContain('Since 9 October 2031');
		expect(shown(play(typed, 'q', 'D'))).toContain('Since Monday 18:40');
	});

	test('leaves out a fact that has no room, and cuts none in two', () => {
		const facts = (columns: number) =>
			shown(answered(digest(stories, columns, 24)))
				.split('\n')[4]!
				.trim();
		expect(facts(80)).toMatch(/2 repeats left out$/u);
		expect(facts(50)).toBe('4 new articles, 4 quotes, 2 voices');
	});

	test('of a day since which nothing has come says so', () => {
		const none = play(type(play(digest(), ':'), 'since 2031-10-17'), 'Enter');
		expect(shown(none)).toContain('No article has come since 17 October 2031.');
		expect(shown(none)).toMatch(/S +since yesterday: .*\n +S S +this week: /u);
		expect(shown(none)).toMatch(/: +since DAY: from that day on/u);
	});

	test('lists by topic the articles and what was said new, one quote of each article first', () => {
		const screen = shown(answered());
		expect(screen).toContain('Since Monday 18:40');
		expect(screen).toContain('4 new articles, 4 quotes, 2 voices, 2 repeats left out');
		expect(screen).toMatch(/Gate +3 new {3}4 quotes/u);
		expect(screen).toMatch(/The gate[\s\S]*The pumps[\s\S]*“It opens,” +Vale[\s\S]*“They run,” +Marrow/u);
		expect(screen).toContain('1 more article, 2 more quotes');
		expect(screen).toMatch(/No topic +1 new {3}0 quotes\n.*The fair/u);
		expect(screen).not.toContain('The mole');
	});

	test('counts those beside the others of whom it is unsure', () => {
		const unsure = {
			...words,
			said: words.said.map(own =>
				own.map(quote => (quote.speaker === 'Bo Marrow' ? {...quote, confidence: 0.5} : quote)),
			),
		};
		const screen = shown(play(digest(stories, 120, 24), {kind: 'new-words', ids, words: unsure}));
		expect(screen).toContain('4 new articles, 2 quotes, 2 unsure, 2 voices, 2 repeats left out');
		expect(screen).toMatch(/Gate +3 new {3}2 quotes \+2\?/u);
		expect(screen).toMatch(/NEW, BY TOPIC[^\n]*\n.*Gate +2 \+2\?/u);
		expect(screen).toContain('1 more article, 1 more quote, 1 unsure');
	});

	test('shows all of a topic where Enter says so, and folds it again with Esc', () => {
		const more = play(answered(), ']', 'k');
		expect(shown(more)).toMatch(/›.*1 more article/u);
		const all = play(more, 'Enter');
		expect(shown(all)).toMatch(/The crane[\s\S]*“It stands,”[\s\S]*“At dawn,”/u);
		expect(shown(play(all, 'Esc'))).toContain('1 more article, 2 more quotes');
		expect(play(all, 'Esc', 'Esc').page).toBe('story');
	});

	test('opens an article, and a quote in its place', () => {
		expect(play(answered(), 'j', 'Enter').opening).toEqual({id: pumps.id});
		expect(play(answered(), 'j', 'j', 'j', 'Enter').opening).toEqual({
			id: pumps.id,
			at: {kind: 'quote', quote: 0},
		});
	});

	test('lists beside it the topics, who spoke, and who was never quoted before', () => {
		const screen = shown(answered(digest(stories, 120, 40)));
		expect(screen).toMatch(/NEW, BY TOPIC[\s\S]*WHO SPOKE[\s\S]*Ann Vale[\s\S]*FOR THE FIRST TIME/u);
		expect(screen.slice(screen.indexOf('FOR THE FIRST TIME'))).not.toContain('Ann Vale');
	});

	test('goes as far back as S says', () => {
		const yesterday = play(answered(), 'S');
		expect(shown(yesterday)).toContain('Since 15 October 2031');
		expect(currentPage(yesterday).question?.(yesterday)).toEqual({kind: 'new-words', ids: [gate.id, pumps.id]});
		const month = play(yesterday, 'S', 'S');
		expect(shown(month)).toContain('5 new articles');
	});

	test('leaves out copies, of old articles as well', () => {
		const long = 'It rained on the gate, and nobody closed it. '.repeat(6);
		const [first, second] = [story('gate', '2031-10-16', [], long), story('pumps', '2031-10-16', [], long)];
		expect(shown(digest([first, second, old]))).toContain('1 new article, 1 copy left out');
		const known = play(
			{...readerOf([first, second]), paths: ['news'], today: '2031-10-16'},
			{kind: 'visited', visit: {...visit, known: new Set([placeIn(['news'], first.id)])}},
			'D',
		);
		expect(shown(known)).toContain('nothing new');
	});

	test('has a later version of an article that was known where something new is said in it', () => {
		const at = (article: Article, url: string): Article => ({...article, url});
		const address = 'https://gazette.example/gate';
		const [before, version] = [at(story('gate', '2031-09-10', []), address), at(pumps, address)];
		const state = digest([before, version, at(crane, address)]);
		const known = {...visit, known: new Set([placeIn(['news'], before.id)])};
		const asked = play(
			{...state, lastVisit: {...known, count: 0}},
			{kind: 'resized', screen: {columns: 120, rows: 24}},
		);
		expect(currentPage(asked).question?.(asked)).toEqual({kind: 'new-words', ids: [pumps.id, crane.id]});
		const found = {said: [[said(pumps.id, '“They run,”', 'Bo Marrow')], []], saidBefore: 1, voices: []};
		const screen = shown(play(asked, {kind: 'new-words', ids: [pumps.id, crane.id], words: found}));
		expect(screen).toContain('1 new article, 1 quote, 0 voices, 1 copy and 1 repeat left out');
		expect(screen).toContain('“They run,”');
		expect(screen).not.toContain('The crane');
		const nothing = {said: [[], []], saidBefore: 2, voices: []};
		expect(shown(play(asked, {kind: 'new-words', ids: [pumps.id, crane.id], words: nothing}))).toContain('nothing new');
	});

	test('asks for the copies of a new article as well: what they say was not said before', () => {
		const long = 'It rained on the gate, and nobody closed it. '.repeat(6);
		const state = digest([story('gate', '2031-10-16', [], long), story('pumps', '2031-10-16', [], long), old]);
		expect(currentPage(state).question?.(state)).toEqual({kind: 'new-words', ids: [gate.id, pumps.id]});
	});

	test('is saved with all its quotes, each with its source', () => {
		const page = currentPage(answered()).saved?.(answered());
		expect(page?.title).toBe('What is new Since Monday 18:40');
		expect(page?.quotes.map(quote => quote.words)).toEqual([
			'“It opens,”',
			'“They run,”',
			'“It stands,”',
			'“At dawn,”',
		]);
	});

	test('marks all as read with r', () => {
		expect(play(answered(), 'r').act).toMatchObject({kind: 'set-all-read', articles: [{id: gate.id}, {}, {}, {}]});
	});

	test('is spoken', () => {
		expect(announce(answered(), undefined)).toEqual([
			'Digest. Since Monday 18:40: 4 new articles, 4 quotes, 2 voices, 2 repeats left out.',
			'Gate. The gate. 1 of 6',
			'Question mark for keys.',
		]);
		expect(announce(play(answered(), 'j', 'j'), undefined)).toContain('“It opens,” Ann Vale. news/gate.txt. 3 of 6');
	});
});

describe('where nothing is new', () => {
	const quiet = (): State => digest([old]);

	test('says so, and what wider spans have', () => {
		expect(shown(quiet())).toContain('No article has come since you last looked.');
		expect(shown(quiet())).toMatch(/S S S {2}this month: 1 article, 0 quotes/u);
		expect(shown(quiet())).toMatch(/L +the library, 1 unread/u);
		expect(currentPage(quiet()).question?.(quiet())).toBeUndefined();
	});

	test('offers the spans before as well, since those are not always within the wider one', () => {
		// What has come was published earlier.
		const come = play(digest([fair, {...gate, published: '2031-09-01'}]), 'S', 'S', 'S');
		expect(shown(come)).toContain('this month');
		const quietMonth = play(digest([{...gate, published: '2031-01-01'}]), 'S', 'S', 'S');
		expect(shown(quietMonth)).toContain('No article has come in this month.');
		expect(shown(quietMonth)).toMatch(/S {6}since you last looked: 1 article, /u);
		expect(shown(quietMonth)).toMatch(/S S {4}since yesterday: 0 articles, /u);
		expect(shown(play(quietMonth, 'S'))).toContain('1 new article');
	});

	test('says so at the first visit', () => {
		const {lastVisit: _, ...first} = quiet();
		expect(shown(first)).toContain('You look at this library for the first time.');
	});
});
