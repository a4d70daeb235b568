import {describe, expect, test} from 'vitest';
import type {QuoteMatch} from '../../../source/library/library.ts';
import {askPage} from '../../../source/terminal/pages/compare/ask-page.ts';
import {currentPage, pages} from '../../../source/terminal/pages/pages.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {Action} from '../../../source/terminal/state/actions.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {play, readerOf, shown, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const lock = ['lock gate'];
const people = ['Hanne Voss', 'Emil Brandt', 'Ines Halloran'];

/** A story in which each of the people says a sentence. */
const story = (path: string, published: string, topics: readonly string[], headline: string) =>
	storyOf(people.map(name => `“So says ${name} in ${path}.”`).join('\n'), {
		path,
		headline,
		published,
		topics,
		people,
		said: people.map(name => ({words: `“So says ${name} in ${path}.”`, speaker: name})),
	});

const library = (columns = 120, rows = 40): State =>
	readerOf(
		[
			story('a.txt', '2019-02-03', lock, 'The lock gate is shut'),
			story('b.txt', '2022-06-11', [...lock, 'choir'], 'The lock gate opens'),
			story('c.txt', '2024-01-01', ['choir'], 'A choir in the rain'),
		],
		columns,
		rows,
	);

const match = (speaker: string, path: string, rest: Partial<QuoteMatch> = {}): QuoteMatch => ({
	articleId: path,
	quote: people.indexOf(speaker),
	kind: 'direct',
	confidence: 1,
	text: `“So says ${speaker} in ${path}.”`,
	title: `Story ${path}`,
	published: {'a.txt': '2019-02-03', 'b.txt': '2022-06-11', 'c.txt': '2024-01-01'}[path] ?? '2020-01-01',
	matched: [],
	score: 1,
	speaker,
	...rest,
});

const [voss, brandt, halloran] = people as [string, string, string];

const asksFor = (state: State): readonly string[] => {
	const question = currentPage(state).question?.(state);
	return question?.kind === 'quotes-by' ? question.names : [];
};

const answered = (state: State, ...matches: readonly QuoteMatch[]): State =>
	play(state, {kind: 'quoted', names: asksFor(state), matches} satisfies Action);

/** The page of Hanne Voss, and from there whom to compare her with. */
const asking = (columns?: number, rows?: number): State => play(library(columns, rows), 'L', 'P', 'g', 'Enter', 'v');

const said = [
	match(voss, 'a.txt'),
	match(brandt, 'a.txt'),
	match(brandt, 'b.txt'),
	match(voss, 'c.txt', {confidence: 0.5}),
];

const both = (columns?: number, rows?: number): State =>
	answered(play(type(asking(columns, rows), 'brandt'), 'Enter'), ...said);

const rowOf = (state: State, words: string): number =>
	shown(state)
		.split('\n')
		.findIndex(line => line.includes(words));

describe('whom to compare', () => {
	test('is asked from the page of a person, with everyone else who is quoted and what they share', () => {
		const state = asking(80, 24);
		expect(state.page).toBe('compare-ask');
		expect(shown(state)).toMatch(/COMPARE\n +Hanne Voss and/u);
		expect(shown(state)).toMatch(/Emil Brandt +3 quotes\n +lock gate, choir/u);
		expect(shown(state)).not.toMatch(/Hanne Voss +3 quotes/u);
		expect(shown(state)).toContain('on any topic');
	});

	test('is found by what is typed, also with a typing error', () => {
		expect(shown(type(asking(80, 24), 'halo'))).not.toContain('Emil Brandt');
		expect(shown(type(asking(80, 24), 'hallorann'))).toContain('Ines Halloran');
		const nobody = type(asking(80, 24), 'zzz');
		expect(shown(nobody)).toContain('Nobody of that name is quoted.');
		expect(play(nobody, 'Enter').page).toBe('compare-ask');
	});

	test('is the most quoted where nothing is typed', () => {
		expect(play(asking(), 'Enter').pageStates.compare?.people).toEqual([voss, brandt]);
	});

	test('may be two: a comma takes the first, and Backspace lets go of it', () => {
		const two = type(asking(), 'halloran,');
		expect(shown(two)).toContain('Hanne Voss and Ines Halloran and');
		expect(play(type(two, 'br'), 'Enter').pageStates.compare?.people).toEqual([voss, halloran, brandt]);
		expect(play(two, 'Enter').pageStates.compare?.people).toEqual([voss, halloran]);
		expect(shown(play(two, 'Backspace'))).not.toContain('Ines Halloran and');
		expect(type(two, 'br,').message?.text).toContain('Three people');
	});

	test('is asked on a topic from its page, and Tab goes through those that they share', () => {
		const topic = play(library(80, 24), 'L', 'T', 'g', 'Enter', 'v');
		expect(shown(topic)).toContain('on the lock gate');
		expect(play(topic, 'Enter').pageStates.compare).toMatchObject({people: [voss, brandt], topic: 'lock gate'});
		const tabbed = play(asking(80, 24), 'Tab');
		expect(shown(tabbed)).toContain('on the lock gate');
		expect(shown(play(tabbed, 'Tab'))).toContain('on choir');
		expect(shown(play(tabbed, 'Tab', 'Tab'))).toContain('on any topic');
	});

	test('is asked in the sidebar about the person or the topic under the cursor, and nowhere else', () => {
		expect(shown(play(library(), 'L', 'P', 'j', 'v'))).toContain('Emil Brandt and');
		expect(shown(play(library(), 'L', 'T', 'v'))).toContain('on the lock gate');
		expect(shown(play(library(), 'P', 'v'))).toContain('Hanne Voss and');
		expect(shown(play(library(), 'L', 'v'))).toContain('two names; none: the two most quoted');
	});

	test('takes names that arrive at once, with a comma between them', () => {
		const state = {...asking()};
		const field = askPage.field!;
		const taken = field.set(state, 'halloran, brand');
		expect(taken.pageStates['compare-ask']?.people).toHaveLength(2);
		expect(field.get(taken)).toBe('brand');
	});

	test('keeps the topic where a voice beside its page is meant', () => {
		const page = play(library(), 'L', 'T', 'g', 'Enter');
		const matches = said.map(one => ({...one, nearness: 'sentence' as const}));
		const state = play(page, {kind: 'quoted-about', topic: 'lock gate', matches}, 'Tab', 'v');
		expect(shown(state)).toMatch(/Emil Brandt and[\s\S]*on the lock gate/u);
		expect(shown(state)).toMatch(/Hanne Voss +1 quote\n/u);
	});

	test('Esc leads back to where it was asked', () => {
		expect(play(asking(), 'Esc').page).toBe('person');
		expect(play(both(), 'Esc').page).toBe('person');
	});
});

describe('two people side by side', () => {
	test('are asked for by all their names', () => {
		expect(asksFor(play(asking(), 'Enter'))).toEqual([voss, brandt]);
		const waiting = play(asking(), 'Enter');
		expect(shown(waiting)).toContain('Looking for quotes…');
		expect(play(waiting, {kind: 'quoted', names: ['Somebody Else'], matches: said})).toEqual(waiting);
	});

	test('stand in columns by date, the oldest first, what was said in one article beside one another', () => {
		const state = both();
		expect(shown(state)).toMatch(/On any topic {3}Voss, Brandt {3}oldest first/u);
		expect(shown(state)).toMatch(/Hanne Voss +1 quote \+1\? +Emil Brandt +2 quotes/u);
		expect(shown(state)).toMatch(/3 Feb 2019 +Story a\.txt\n.*Voss in a\.txt\.”.*Brandt in a\.txt\.”/u);
		expect(rowOf(state, 'Voss in a.txt')).toBeLessThan(rowOf(state, 'Brandt in b.txt'));
		expect(rowOf(state, 'Brandt in b.txt')).toBeLessThan(rowOf(state, 'Voss in c.txt'));
		expect(shown(play(state, 'S'))).toMatch(/newest first/u);
		expect(rowOf(play(state, 'S'), 'Voss in c.txt')).toBeLessThan(rowOf(play(state, 'S'), 'Voss in a.txt'));
	});

	test('are counted so far while files are read', () => {
		for (const columns of [120, 80]) expect(shown({...both(columns), loading: true})).toContain('2 quotes so far');
	});

	test('mark what is unsure, and do not count it', () => {
		expect(shown(both())).toMatch(/\? “So says Hanne Voss in c\.txt\.”/u);
	});

	test('have none of it in the time line either', () => {
		expect(shown(both())).not.toMatch(/one scale.* 2024/u);
	});

	test('have one scale of time', () => {
		expect(shown(both())).toMatch(/one scale +2019 █[.█ ]* 2022 .*2019 █[.█ ]+ 2022/u);
	});

	test('stand one below the other where there is no room for columns, with their names in the margin', () => {
		const state = both(80, 30);
		expect(shown(state)).toMatch(/On any topic: Voss, Brandt +oldest first/u);
		expect(shown(state)).toMatch(/Voss in a\.txt\.” +Voss\n.*Brandt in a\.txt\.” +Brandt/u);
		expect(shown(state)).toMatch(/1 quote \+1\? +Voss/u);
		expect(shown(both(40, 14))).toContain('Voss 1 +1?');
	});

	test('three have columns of 30 on 120, and one column on 119', () => {
		const three = (columns: number) =>
			answered(play(type(asking(columns), 'halloran,'), 'Enter', 'v', 'Esc'), match(halloran, 'a.txt'), ...said);
		const withThird = (columns: number) =>
			answered(play(type(type(asking(columns), 'brandt,'), 'hal'), 'Enter'), match(halloran, 'a.txt'), ...said);
		expect(shown(three(120))).toContain('Ines Halloran');
		expect(shown(withThird(120))).toMatch(/Hanne Voss .* Emil Brandt .* Ines Halloran /u);
		expect(shown(withThird(119))).toMatch(/On any topic: Voss, Brandt, Halloran/u);
	});

	test('are gone through quote by quote, article by article and year by year', () => {
		const state = both();
		expect(pages.compare.chosenQuote?.(state)?.text).toContain('Voss in a.txt');
		expect(pages.compare.chosenQuote?.(play(state, 'j'))?.text).toContain('Brandt in a.txt');
		expect(pages.compare.chosenQuote?.(play(state, ']'))?.text).toContain('Brandt in b.txt');
		expect(pages.compare.chosenQuote?.(play(state, '}', '}'))?.text).toContain('Voss in c.txt');
		expect(shown(state)).toMatch(/1 of 4, Feb 2019\n?$/u);
		expect(play(state, ']', 'Enter').opening).toMatchObject({id: 'b.txt', at: {kind: 'quote', quote: 1}});
	});

	test('are copied and saved like any list of quotes', () => {
		expect(play(both(), 'y').act).toEqual({kind: 'copy', text: '“So says Hanne Voss in a.txt.” — Hanne Voss'});
		expect(pages.compare.saved?.(both())).toMatchObject({
			title: 'Hanne Voss and Emil Brandt on any topic',
			facts: ['Hanne Voss: 1 quote +1?', 'Emil Brandt: 2 quotes'],
		});
	});

	test('a quote that both say stands on both sides', () => {
		const {speaker: _, ...together} = match(voss, 'b.txt', {speakers: [voss, brandt], text: '“We say so.”'});
		const state = answered(play(asking(), 'Enter'), together);
		expect(shown(state)).toMatch(/“We say so\.” .*“We say so\.”/u);
	});
});

describe('a comparison on one topic', () => {
	const onLock = (...matches: readonly QuoteMatch[]): State =>
		answered(play(library(), 'L', 'T', 'g', 'Enter', 'v', 'Enter'), ...matches);

	test('has only what is about it', () => {
		const state = onLock(...said);
		expect(shown(state)).toContain('On the lock gate   Voss, Brandt');
		expect(shown(state)).not.toContain('in c.txt');
		expect(shown(state)).toContain('in a.txt');
	});

	test('says where they were never quoted on it together, and who was', () => {
		expect(shown(onLock(match(brandt, 'a.txt'), match(brandt, 'b.txt'), match(voss, 'c.txt')))).toContain(
			'They were never both quoted on the lock gate. Brandt was, twice.',
		);
		expect(shown(onLock(match(voss, 'c.txt')))).toContain('They were never quoted on the lock gate.');
	});

	test('leads to the next one that they share with Tab', () => {
		const state = onLock(...said, match(brandt, 'c.txt'));
		expect(shown(play(state, 'Tab'))).toContain('On choir   Voss, Brandt');
		expect(shown(play(state, 'Tab'))).not.toContain('in a.txt');
		expect(shown(play(state, 'Tab', 'Tab'))).toContain('On any topic');
		expect(play(answered(state, match(voss, 'c.txt')), 'Tab').message?.text).toBe('On any topic.');
	});

	test('asks for other names on the same topic', () => {
		expect(shown(play(onLock(...said), 'v'))).toMatch(/Hanne Voss and[\s\S]*on the lock gate/u);
	});
});

describe('a comparison is spoken', () => {
	test('while it is asked', () => {
		const state = play(library(), 'L', 'P', 'g', 'Enter');
		expect(announce(play(state, 'v'), state)).toEqual([
			'Compare Hanne Voss: with whom? Type a name.',
			'Emil Brandt, 3 quotes, lock gate, choir, 1 of 2',
		]);
		const page = asking();
		expect(announce(type(page, 'hal'), page)).toEqual(['Ines Halloran, 3 quotes, lock gate, choir, 1 of 1']);
		expect(announce(play(page, 'Tab'), page)).toContain('on the lock gate.');
	});

	test('with who said how much, and then quote by quote with the article where it begins', () => {
		const waiting = play(asking(), 'Enter');
		expect(announce(waiting, asking())).toEqual(['On any topic: Hanne Voss and Emil Brandt.']);
		const known = answered(waiting, ...said);
		expect(announce(known, waiting)).toEqual([
			'On any topic: Hanne Voss, 1 quote, 1 unsure, and Emil Brandt, 2 quotes, oldest first, on one scale.',
			'3 February 2019. Story a.txt.',
			'Voss: “So says Hanne Voss in a.txt.” 1 of 4',
		]);
		expect(announce(play(known, 'j'), known)).toEqual(['Brandt: “So says Emil Brandt in a.txt.” 2 of 4']);
		expect(announce(play(known, 'G'), known)[1]).toMatch(/^Unsure, perhaps Hanne Voss, 50%: “So says/u);
	});
});

describe('the page of a comparison, narrowed with /', () => {
	test.each([
		[120, 40],
		[80, 24],
		[40, 24],
	])('has what fits of each of them, until Esc gives back all of it, at %i columns', (columns, rows) => {
		const state = type(play(both(columns, rows), '/'), 'in:2022 ');
		expect(state.page).toBe('compare');
		expect(rowOf(state, 'Emil Brandt in b.txt')).toBeGreaterThan(0);
		expect(rowOf(state, 'Emil Brandt in a.txt')).toBe(-1);
		expect(rowOf(play(state, 'Tab', 'Esc'), 'Emil Brandt in a.txt')).toBeGreaterThan(0);
		expect(play(state, 'Enter').opening?.id).toBe('b.txt');
	});

	test('shows its chips, and says where nothing fits, not that they were never quoted', () => {
		expect(shown(play(type(play(both(), '/'), 'in:2022 '), 'Tab'))).toContain('in:2022');
		const none = type(play(both(), '/'), 'zzq');
		expect(shown(none)).toContain('No quote has these words.');
		expect(shown(none)).not.toContain('never');
	});
});
