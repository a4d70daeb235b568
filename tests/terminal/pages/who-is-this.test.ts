// “Who is this?”: who may be one person, who was joined and why, and what can be decided.
import {describe, expect, test} from 'vitest';
import type {PeopleInArticle} from '../../../source/library/library.ts';
import type {PeopleDecision} from '../../../source/model/people-decision.ts';
import {groupsFor} from '../../../source/terminal/effects/people/group-people.ts';
import {groupsIn, whoIsThis} from '../../../source/terminal/pages/who-is-this/asked-person.ts';
import {openWhoIs} from '../../../source/terminal/pages/who-is-this/deciding.ts';
import {announce} from '../../../source/terminal/panes/speech.ts';
import type {State} from '../../../source/terminal/state/state.ts';
import {faultsOf, play, readerOf, shown, type} from '../../helpers/reader.ts';
import {storyOf} from '../../helpers/story.ts';

const story = (name: string, number: number) =>
	storyOf(`“The gate stays shut, as it did ${number} times,” said ${name}.`, {
		path: `${number}.txt`,
		people: [name],
		said: [{words: `“The gate stays shut, as it did ${number} times,”`, speaker: name, source: name}],
	});
const here = (
	id: string,
	name: string,
	{role, published}: {readonly role?: string; readonly published?: string} = {},
): PeopleInArticle => ({
	id,
	everyone: {
		people: [{key: name.toLowerCase(), names: [name], quotes: 1, ...(role !== undefined && {role})}],
		...(published !== undefined && {published}),
	},
});

/** Three articles about a mayor, one about a goalkeeper of the same name, one that has a nickname, one with a surname alone. */
const seen: readonly PeopleInArticle[] = [
	here('1.txt', 'Robert Quill', {role: 'mayor', published: '2016-03-01'}),
	here('2.txt', 'Robert Quill', {role: 'mayor', published: '2025-03-01'}),
	here('3.txt', 'Robert Quill', {role: 'goalkeeper', published: '2018-03-01'}),
	here('4.txt', 'Bob Quill', {role: 'pastry chef'}),
	here('5.txt', 'Rob Quill', {role: 'mayor'}),
];
const names = ['Robert Quill', 'Robert Quill', 'Robert Quill', 'Bob Quill', 'Rob Quill'];
const library = (columns = 120, rows = 40): State =>
	readerOf(
		names.map((name, index) => story(name, index + 1)),
		columns,
		rows,
	);
const answered = (state: State, all = seen): State => {
	const {key} = whoIsThis(state);
	return play(state, {kind: 'appeared', key, groups: groupsFor(all, state.decisions, key)});
};
const asked = (columns = 120, rows = 40): State => answered(play(library(columns, rows), 'L', 'P', 'w'));
const decisionsOf = ({act}: State): readonly PeopleDecision[] => (act?.kind === 'decide-people' ? act.decisions : []);

describe('who is this', () => {
	test('is asked by w on a name in the sidebar, and the library is asked for everyone of that name', () => {
		const state = play(library(), 'L', 'P', 'w');
		expect(state.page).toBe('who-is-this');
		expect(shown(state)).toContain('Looking for everyone of this name …');
		expect(shown(answered(state))).toContain('WHO IS THIS?');
	});

	test('tells those asked about, who is kept apart, who was joined, each with the reason, years and quotes', () => {
		const rows = shown(asked())
			.split('\n')
			.map(row => row.slice(35).trim());
		expect(rows.join('\n')).toMatch(/A +Robert Quill {2}mayor, goalkeeper +2016 to 2025/u);
		expect(rows).toContain('KEPT APART');
		expect(rows.join('\n')).toMatch(/B +Bob Quill {2}pastry chef\nBob Quill; apart: no shared role +1 quote/u);
		expect(rows.join('\n')).toMatch(/JOINED\nRob Quill {2}mayor\nRob Quill; joined: nickname +1 quote/u);
	});

	test('draws a time line for each that has dates, all on one scale, where all entries have room', () => {
		const lines = (state: State) =>
			shown(state)
				.split('\n')
				.filter(row => /2016 [▁-█. ]+ 2025/u.test(row))
				.map(row => row.trim());
		expect(lines(asked())).toHaveLength(2);
		expect(lines(asked())[1]).toMatch(/^2016 [. ]*█[. ]* 2025/u);
		expect(lines(asked(80, 20))).toHaveLength(0);
		expect(lines(play(asked(80, 30), 'j'))).toHaveLength(2);
		expect(lines(asked(38, 40))).toHaveLength(0);
	});

	test('says what speaks for it, and offers three answers', () => {
		const screen = shown(asked()).replaceAll(/\s+/gu, ' ');
		expect(screen).toContain('They share no article.');
		expect(screen).toMatch(/A stands with “mayor” or “goalkeeper” in 4 of 4 articles, B in none\./u);
		expect(screen).toMatch(/1 Two people\. .*2 One person\. .*3 B is somebody else here: type the name/u);
		expect(shown(asked()).split('\n').at(-1)).toMatch(/1-3 decide {3}U undo {3}Esc leave it open/u);
	});

	test('keeps the answers in sight on a small screen as long as there is room', () => {
		expect(shown(asked(80, 24))).toContain('Two people. Do not ask again');
		expect(shown(asked(40, 12))).toMatch(/1-3 decide/u);
	});

	test('says so where nobody else may be meant, and where nobody appears', () => {
		const alone = (all: readonly PeopleInArticle[]) => shown(answered(play(library(), 'L', 'P', 'w'), all));
		expect(alone(seen.slice(0, 2)).split('Nobody else may be meant, and nobody was joined.')).toHaveLength(2);
		expect(alone(seen.slice(0, 2))).toContain(':merge NAME says that NAME is the same person.');
		expect(alone([])).toContain('No article that was read names this person.');
	});

	test('is spoken with the evidence and the answers', () => {
		const before: State = {...asked(), spoken: true};
		expect(announce(play(before, 'j'), before)[0]).toMatch(
			/^Robert Quill, shares no word with the other roles\. They share no article\. .* 1, Two people\. B becomes “Robert Quill, goalkeeper”\. .* 2 of 3\.$/u,
		);
	});
});

describe('two of one name', () => {
	const rolesOffered = (...roles: readonly (readonly [role: string, published: string])[]) => {
		const all = roles.map(([role, published], nth) => here(`${nth}.txt`, 'Hanne Dorn', {role, published}));
		return groupsFor(all, [], 'hanne dorn').flatMap(({kind, key}) => (kind === 'role' ? [key] : []));
	};

	test('may be told apart by ages that nobody has at once, and not by those that the years explain', () => {
		expect(rolesOffered(['aged 23', '2026-01-02'], ['aged 61', '2026-02-03'])).toEqual(['hanne dorn, aged 61']);
		expect(rolesOffered(['aged 23', '2016-01-02'], ['aged 33', '2026-02-03'])).toEqual([]);
		expect(rolesOffered(['aged 23', '2026-01-02'], ['aged 25', '2026-02-03'])).toEqual([]);
		expect(
			rolesOffered(
				['economist', '2025-01-02'],
				['economist', '2026-01-02'],
				['aged 23', '2026-01-02'],
				['aged 61', '2026-02-03'],
			),
		).toEqual(['hanne dorn, aged 23', 'hanne dorn, aged 61']);
	});

	test('are two once the reader has parted them by an age', () => {
		const all = [
			here('1.txt', 'Hanne Dorn', {role: 'aged 23', published: '2026-01-02'}),
			here('2.txt', 'Hanne Dorn', {role: 'aged 61', published: '2026-02-03'}),
			here('3.txt', 'Hanne Dorn', {role: 'aged 62', published: '2027-02-03'}),
		];
		const parted = [{says: 'different', one: 'hanne dorn', other: 'hanne dorn, aged 61'}] as const;
		expect(groupsFor(all, parted, 'hanne dorn')[0]?.quotes).toBe(1);
		expect(groupsFor(all, parted, 'hanne dorn, aged 61')[0]?.quotes).toBe(2);
	});
});

describe('an answer', () => {
	test.each<[string, readonly string[], readonly PeopleDecision[]]>([
		['one person', ['2'], [{says: 'same', one: 'robert quill', other: 'bob quill'}]],
		['two people', ['1'], [{says: 'different', one: 'robert quill', other: 'bob quill'}]],
		['two, by a role', ['j', '1'], [{says: 'different', one: 'robert quill', other: 'robert quill, goalkeeper'}]],
		['two, though joined', ['G', '1'], [{says: 'different', one: 'robert quill', other: 'rob quill'}]],
	])('of %s is what is to be kept', (_, keys, decisions) => {
		expect(decisionsOf(play(asked(), ...keys))).toEqual(decisions);
	});

	test('may name somebody else', () => {
		const state = play(type(play(asked(), '3'), 'Ada Marrow'), 'Enter');
		expect(decisionsOf(state)).toEqual([{says: 'same', one: 'ada marrow', other: 'bob quill'}]);
		expect(play(type(play(asked(), '3'), 'Ada'), 'Esc').act).toBeUndefined();
	});

	test('takes back a joining by hand with the pair that was joined', () => {
		const same = {says: 'same', one: 'robert quill', other: 'bob quill'} as const;
		const state = answered(play(library(), {kind: 'decided', decisions: [same]}, 'L', 'P', 'w'));
		expect(shown(state)).toContain('joined: by hand');
		const bob = play(state, ...Array.from({length: 3}, () => 'j'));
		const at = shown(bob).includes('B  Bob Quill') ? bob : play(bob, 'k');
		expect(decisionsOf(play(at, '1'))).toEqual([{...same, says: 'different'}]);
	});

	test('takes back that two were told apart by a role, asked of either', () => {
		const apart = {says: 'different', one: 'robert quill', other: 'robert quill, goalkeeper'} as const;
		const decided = play(library(), {kind: 'decided', decisions: [apart]});
		const state = play(answered(play(decided, 'L', 'P', 'w')), 'j');
		expect(shown(state)).toMatch(/B +Robert Quill, goalkeeper +2018/u);
		expect(decisionsOf(play(state, '2'))).toEqual([{...apart, says: 'same'}]);
		const other = answered(openWhoIs(decided, {name: 'Robert Quill, goalkeeper'}));
		expect(decisionsOf(play(other, '2'))).toEqual([{says: 'same', one: apart.other, other: apart.one}]);
	});

	test('that is decided joins the two in the sidebar, and in what the person’s page asks', () => {
		const same = {says: 'same', one: 'robert quill', other: 'bob quill'} as const;
		const state = play(library(), {kind: 'decided', decisions: [same]}, 'L');
		expect(state.articles.people().named('Bob Quill')).toMatchObject({name: 'Robert Quill', quotes: 4});
		expect(shown(state)).toMatch(/Robert Quill +4/u);
	});
});

describe('by name', () => {
	const onPage = () => play(library(), 'L', 'P', 'Enter');

	test('merge joins somebody with the person of the page', () => {
		const state = play(type(play(onPage(), ':'), 'merge Bob Quill'), 'Enter');
		expect(decisionsOf(state)).toEqual([{says: 'same', one: 'robert quill', other: 'bob quill'}]);
	});

	test('merge needs a person, and a name that some article has', () => {
		const merge = (state: State, name: string) => play(type(play(state, ':'), `merge ${name}`), 'Enter').message?.text;
		expect(merge(play(library(), 'L'), 'Bob Quill')).toBe('Open the page of a person first. Press P for the people.');
		expect(merge(onPage(), 'Ada Marrow')).toMatch(/^No article names Ada Marrow\./u);
		expect(merge(onPage(), 'Robert Quill')).toBe('Robert Quill and Robert Quill are one person already.');
	});

	test('merge is offered where there is somebody to join, and completes names of the list', () => {
		const palette = (state: State, words: string) => type(play(state, ':'), words);
		expect(shown(palette(onPage(), ''))).toContain('merge NAME');
		expect(shown(palette(play(library(), 'L', 'P'), 'mer'))).toContain('merge NAME');
		expect(shown(palette(play(library(), 'L'), 'mer'))).not.toContain('merge NAME');
		const named = play(palette(onPage(), 'mer'), 'Enter');
		expect(shown(named)).toContain('merge');
		expect(shown(type(named, 'bo'))).toContain('merge Bob Quill');
		expect(decisionsOf(play(type(named, 'bo'), 'Enter'))).toEqual([
			{says: 'same', one: 'robert quill', other: 'bob quill'},
		]);
	});

	test('merge joins nobody by a part of a name that several have', () => {
		const several = play(type(play(onPage(), ':'), 'merge quill'), 'Enter');
		expect(decisionsOf(several)).toEqual([]);
		expect(several.message?.text).toBe('“quill” may be Bob Quill, Rob Quill: type more of the name.');
		const second = play(type(play(onPage(), ':'), 'merge quill'), 'down', 'down', 'Enter');
		expect(decisionsOf(second)).toEqual([{says: 'same', one: 'robert quill', other: 'rob quill'}]);
	});

	test('merge and split work for the one who is chosen in the list of people', () => {
		const chosen = play(library(), 'L', 'P');
		expect(decisionsOf(play(type(play(chosen, ':'), 'merge bob'), 'Enter'))).toHaveLength(1);
		expect(play(type(play(chosen, ':'), 'split'), 'Enter').page).toBe('who-is-this');
	});

	test('split asks who the person of the page is', () => {
		expect(play(type(play(onPage(), ':'), 'split'), 'Enter').page).toBe('who-is-this');
	});
});

describe('story by story', () => {
	const withText = seen
		.slice(0, 3)
		.map(({id, everyone}): PeopleInArticle => ({id, everyone: {...everyone, text: `mark of ${id}`}}));
	const apart: PeopleDecision = {says: 'different', one: 'robert quill', other: 'robert quill, goalkeeper'};
	const page = (decisions: readonly PeopleDecision[] = []): State => {
		const decided = play(library(), {kind: 'decided', decisions});
		return answered(openWhoIs(decided, {name: 'Robert Quill', article: '1.txt'}), withText);
	};
	const toFirstStory = (state: State): State =>
		play(state, ...groupsIn(state).flatMap(({kind}) => (kind === 'story' ? [] : ['j'])));

	test('lists the stories of the name, that from which one comes first, with whom each means', () => {
		const rows = shown(page([apart]));
		expect(rows).toContain('STORY BY STORY');
		expect(groupsIn(page([apart])).flatMap(({kind, articles}) => (kind === 'story' ? [...articles] : []))).toEqual([
			'1.txt',
			'2.txt',
			'3.txt',
		]);
		expect(shown(play(toFirstStory(page([apart])), 'j', 'j'))).toContain(
			'Robert Quill, goalkeeper (stated: goalkeeper)',
		);
	});

	test('keeps which of the two a story means', () => {
		const state = toFirstStory(page([apart]));
		expect(shown(state)).toContain('In this story it is “Robert Quill, goalkeeper”');
		const story = {
			says: 'same',
			one: 'robert quill, goalkeeper',
			other: 'robert quill',
			story: 'mark of 1.txt',
		} as const;
		expect(decisionsOf(play(state, '2'))).toEqual([story]);
		expect(shown(toFirstStory(page([apart, story])))).toContain('Robert Quill, goalkeeper, as you say');
		expect(decisionsOf(play(toFirstStory(page([apart, story])), '1'))).toEqual([{...story, one: 'robert quill'}]);
	});

	test('stays on the story when it is decided, and names who is told apart by the role', () => {
		const before = play(toFirstStory(page()), 'j');
		const own = groupsIn(before)[whoIsThis(before).cursor]!;
		const decided = play(before, {kind: 'decided', decisions: [apart]});
		const after = answered(decided, withText);
		expect(groupsIn(after)[whoIsThis(after).cursor]?.story?.mark).toBe(own.story?.mark);
		expect(shown(play(after, 'g'))).toMatch(/KEPT APART\n.*Robert Quill, goalkeeper/u);
	});

	test('parts somebody whom no story tells apart, by what is typed', () => {
		const state = play(type(play(toFirstStory(page()), '2'), 'the younger'), 'Enter');
		expect(decisionsOf(state)).toEqual([
			{says: 'different', one: 'robert quill', other: 'robert quill, the younger'},
			{says: 'same', one: 'robert quill, the younger', other: 'robert quill', story: 'mark of 1.txt'},
		]);
	});

	test('asks whom a surname alone means, of those in the archive who have it, and says why it stands as it does', () => {
		const said = (id: string, name: string) => ({...here(id, name), everyone: {...here(id, name).everyone, text: id}});
		const all = [said('1.txt', 'Robert Quill'), said('4.txt', 'Una Quill'), said('5.txt', 'Quill')];
		const ask = (decisions: readonly PeopleDecision[] = []): State => {
			const decided = play(library(), {kind: 'decided', decisions});
			return toFirstStory(answered(openWhoIs(decided, {name: 'Robert Quill', article: '5.txt'}), all));
		};
		const rows = shown(ask());
		expect(rows).toContain('Quill (apart: several people it may be)');
		expect(rows).toMatch(
			/1 +In this story it is “Robert Quill”\n.*2 +In this story it is “Una Quill”\n.*3 +.*nobody of these/u,
		);
		const given: PeopleDecision = {says: 'same', one: 'una quill', other: 'quill', story: '5.txt'};
		expect(decisionsOf(play(ask(), '2'))).toEqual([given]);
		expect(shown(ask([given]))).toContain('Una Quill, as you say');
		expect(rows + shown(ask([given]))).not.toContain('Nobody else may be meant');
		expect(decisionsOf(play(ask([given]), '3'))).toEqual([{...given, one: 'quill'}]);
		expect(shown(ask([given, {...given, one: 'quill'}]))).toContain('Quill, as you say');
		expect(shown(play(ask(), '4'))).toContain('There is no 4.');
	});

	test('fits screens of every size', () => {
		for (const [columns, rows] of [
			[120, 40],
			[80, 24],
			[40, 12],
		] as const) {
			const state = answered(openWhoIs(library(columns, rows), {name: 'Robert Quill'}), withText);
			for (const one of [state, play(state, 'j'), play(state, 'G')]) expect(faultsOf(one)).toEqual([]);
		}
	});
});
