import {describe, expect, test} from 'vitest';
import {currentPage} from '../../../../source/terminal/pages/pages.ts';
import type {State} from '../../../../source/terminal/state/state.ts';
import {themeFor} from '../../../../source/typesetting/theme-choice.ts';
import {play, shown} from '../../../helpers/reader.ts';
import {articleOf, called, pageOf, quoted, said} from './on-page.ts';

const years = [2021, 2023, 2022];
const articles = years.map(year => articleOf(year));
const three = quoted(...years.map(year => said(year, `It is the year ${year} and the quay is dry.`)));

/** The years of the quotes on the screen, from top to bottom. */
const yearsShown = (state: State) =>
	[...shown(state).matchAll(/“It is the year (\d+)/gu)].map(([, year]) => Number(year));

describe('the page of a person', () => {
	test('lists what was said, the newest first, under the headline and the date of its article', () => {
		const state = play(pageOf(articles), three);
		expect(yearsShown(state)).toEqual([2023, 2022, 2021]);
		expect(shown(state)).toMatch(/The year 2023 +15 Jun 2023\n +› +│ “It is the year 2023/u);
	});

	test('says who it is, how much there is and when it was said', () => {
		const state = play(
			pageOf(articles),
			three,
			called({
				names: [{name: 'Hedda Sorn', articles: 3}],
				roles: [
					{role: 'mayor', articles: 2, from: '2022-06-15', to: '2023-06-15'},
					{role: 'harbour master', articles: 1, from: '2021-06-15', to: '2021-06-15'},
				],
			}),
		);
		const screen = shown(state);
		expect(screen).toMatch(/MAYOR\n/u);
		expect(screen).toMatch(/June 2021 to June 2023 +3 quotes {3}3 articles/u);
		expect(screen).toMatch(/harbour master 2021, mayor 2022 to 2023 +newest first/u);
		expect(screen).toMatch(/\.{5}█\.{6} \.{5}█\.{6} \.{5}█ +1 at most/u);
		expect(screen).toMatch(/CALLED +articles.*\n +Hedda Sorn +3/u);
	});

	test('has further orders, and stays at the quote that was chosen', () => {
		const state = play(pageOf(articles), three);
		const oldest = play(state, 'S');
		expect(yearsShown(oldest)).toEqual([2021, 2022, 2023]);
		expect(shown(oldest)).toContain('oldest first   S: by article');
		expect(shown(play(oldest, 'down'))).toMatch(/oldest first\n/u);
		expect(shown(play(state, 'j', 'j', 'S'))).toMatch(/› +│ “It is the year 2021/u);
	});

	test('goes by the path of the article, or by what it is about', () => {
		const about = [articleOf(2021, ['quays']), articleOf(2022, ['fees']), articleOf(2023, ['quays'])];
		const state = play(
			pageOf(about),
			quoted(said(2022, 'A fee is a fee.'), said(2021, 'A quay is a quay.'), said(2023, 'It is a quay.')),
		);
		expect(shown(play(state, 'S', 'S'))).toMatch(/A quay is a quay.*A fee is a fee.*It is a quay/su);
		const topics = play(state, 'S', 'S', 'S');
		expect(shown(topics)).toMatch(/QUAYS\n.*It is a quay.*A quay is a quay.*FEES\n.*A fee is a fee/su);
		expect(shown(topics)).toMatch(/SPEAKS ABOUT +quotes.*\n.*Quays +2/u);
		expect(shown(play(topics, ']'))).toMatch(/› +│ “A fee is a fee/u);
	});

	test('a topic of more than half the quotes gives way to another one of the article', () => {
		const about = [
			articleOf(2021, ['Saltham', 'quays']),
			articleOf(2022, ['Saltham', 'fees']),
			articleOf(2023, ['Saltham']),
		];
		const state = play(pageOf(about), three, 'S', 'S', 'S');
		expect(shown(state)).toMatch(/SALTHAM\n.*year 2023.*QUAYS\n.*year 2021.*FEES\n.*year 2022/su);
	});

	test('has the same words of several articles once, under the first of these', () => {
		const state = play(
			pageOf(articles),
			quoted(
				said(2023, 'The tide reads no letters.'),
				said(2021, 'The tide reads no letters!'),
				said(2022, 'No.'),
				said(2023, 'No.', {quote: 1}),
			),
		);
		const screen = shown(state);
		expect(screen.match(/The tide reads no letters/gu)).toHaveLength(1);
		expect(screen).toMatch(/The year 2021.*“The tide reads no letters!” +said\n.*in 2 articles/su);
		// Few words are the same by chance.
		expect(screen.match(/“No\.”/gu)).toHaveLength(2);
		expect(screen).toContain('4 quotes');
		expect(play(state, 'G', 'Enter')).toMatchObject({page: 'story', story: {article: {id: '2021.txt'}}});
	});

	test('marks what may be somebody else’s, says why, and does not count it', () => {
		const unsure = {speaker: 'Hedda Sorn', source: 'she', confidence: 0.5, sentencesOn: 2} as const;
		const state = play(
			pageOf(articles),
			quoted(
				said(2021, 'It is dry.'),
				said(2023, 'It is wet, I say, and it stays wet until somebody mends the weir for good.', unsure),
			),
		);
		expect(shown(state)).toMatch(/1 quote, 1 unsure/u);
		expect(shown(state)).toMatch(/› +\? “It is wet.*she said\?\n +╎ .*2 sentences on/u);
		expect(shown(state)).toMatch(/she said\?, 2 sentences on {3}Enter/u);
		const narrow = play(state, {kind: 'resized', screen: {columns: 80, rows: 24}});
		expect(shown(narrow)).toMatch(/she said\?\n +╎ .*2 sent\. on/u);
		expect(shown(narrow)).toMatch(/Hedda Sorn +1 quote, 1 unsure/u);
	});

	test('on a small screen the letter is in the gutter, the date beside the headline and the counts beside the name', () => {
		const state = play(pageOf(articles, {columns: 40, rows: 12}), three);
		const screen = shown(state);
		expect(screen).toMatch(/^ +Hedda Sorn +3\n/u);
		expect(screen).toMatch(/2021 [.█ ]+ 2023\n/u);
		expect(screen).toMatch(/The year 2023 +15 Jun 2023\n›S “It is/u);
		expect(screen).toMatch(/Y with source {3}\? keys +1 of 3/u);
	});

	test('says so far while files are read, and stays at the chosen quote', () => {
		const reading = {...pageOf(articles), loading: true, found: 9, read: 3};
		const two = play(reading, quoted(said(2021, 'One.'), said(2022, 'Two.')), 'j');
		expect(shown(two)).toContain('2 quotes so far');
		expect(shown(two)).toContain('Still reading: there may be more.');
		const more = play(two, quoted(said(2021, 'One.'), said(2022, 'Two.'), said(2023, 'Three.')));
		expect(shown(more)).toMatch(/› +│ “One\./u);
	});

	test('has digits in its time line where the font has no bars', () => {
		const state = play(pageOf(articles), three);
		const onConsole = {...state, theme: {...state.theme, ...themeFor('auto', 'auto', {TERM: 'linux'})}};
		expect(shown(onConsole)).toMatch(/\.{5}8\.{6} \.{5}8\.{6} \.{5}8 +1 at most/u);
	});

	test('has no time line without dates, and says that there are none', () => {
		const undated = quoted(said(undefined, 'It is dry.'), said(undefined, 'It is wet.', {quote: 1}));
		const state = play(pageOf(articles), undated);
		expect(shown(state)).toContain('no dates');
		expect(shown(state)).not.toContain('at most');
	});

	test('lists the articles and the sentences that name somebody who is never quoted', () => {
		const state = play(pageOf(articles), quoted(), {
			kind: 'named',
			names: ['Hedda Sorn'],
			naming: {articleId: '2023.txt', text: 'Hedda Sorn turned the ship round.', name: {start: 0, end: 10}},
		});
		const screen = shown(state);
		expect(screen).toContain('Mentioned, never quoted.');
		expect(screen).toMatch(/no quotes {3}3 articles/u);
		expect(screen).toMatch(/The year 2023 +15 Jun 2023\n +› +Hedda Sorn turned the ship round\.\n/u);
		const question = currentPage(state).question?.(state);
		expect(question).toMatchObject({namedIn: ['2023.txt', '2022.txt', '2021.txt']});
		expect(play(state, 'j', 'Enter').opening).toMatchObject({id: '2022.txt', at: {kind: 'subject'}});
	});

	test('takes in what the person is together with the quotes, or after them', () => {
		const matches = [said(2021, 'It is dry.')];
		const told = {names: [{name: 'Hedda Sorn', articles: 3}], roles: [{role: 'the mayor', articles: 3}]};
		const together = play(pageOf(articles), {kind: 'quoted', names: ['Hedda Sorn'], matches, called: told});
		expect(shown(together)).toContain('THE MAYOR');
		expect(shown(together)).toEqual(shown(play(pageOf(articles), quoted(...matches), called(told))));
	});

	test('drops an answer about somebody else', () => {
		const other = {names: ['Ben Tarr'], matches: [said(2021, 'It is dry.')]};
		expect(shown(play(pageOf(articles), {kind: 'quoted', ...other}))).toContain('Looking');
	});
});
