import {describe, expect, test} from 'vitest';
import {summarise} from '../../source/library/catalogue/summary.ts';
import type {NamesAndRoles} from '../../source/library/library.ts';
import {keyOfName} from '../../source/library/people/names.ts';
import type {Article} from '../../source/model/article.ts';
import {noQuotes} from '../../source/model/doubt.ts';
import type {KeptEntry} from '../../source/notebook/notebook.ts';
import {groupsFor} from '../../source/terminal/effects/people/group-people.ts';
import {newIds} from '../../source/terminal/pages/digest/digest-entries.ts';
import {pages} from '../../source/terminal/pages/pages.ts';
import {whoIsThis} from '../../source/terminal/pages/who-is-this/asked-person.ts';
import {panes, panesShown} from '../../source/terminal/panes/pane-table.ts';
import type {Action, Naming} from '../../source/terminal/state/actions.ts';
import type {Screen} from '../../source/terminal/state/grid.ts';
import {showPage} from '../../source/terminal/state/navigation.ts';
import type {PageName} from '../../source/terminal/state/page-states.ts';
import type {State} from '../../source/terminal/state/state.ts';
import {columnsOfLine, textOfLine} from '../../source/typesetting/runs.ts';
import {hostileWords} from '../helpers/hostile-words.ts';
import {faultsOf, play, readerOf, type} from '../helpers/reader.ts';
import {sizesFor} from '../helpers/sizes.ts';
import {ferryStory, storyOf} from '../helpers/story.ts';

/*
The law of the screen: whatever is on it, at any size, it has exactly the screen's rows, each exactly as wide as the
screen, without a character that a terminal obeys, and nothing throws. A new pane is covered as soon as a way to it stands
in `ways`.
*/

const wide = () =>
	storyOf('政府は「新しい計画」を発表した。👨‍👩‍👧 e\u0301te\u0301 “Ja,” sagte 山田太郎. '.repeat(4), {
		headline: '港の夜行フェリーは残る 👨‍👩‍👧',
		people: ['山田太郎'],
		topics: ['計画'],
		said: [{words: '“Ja,”', speaker: '山田太郎', source: '山田太郎', confidence: 0.6}],
	});
const linked = (article: Article): Article => ({
	...article,
	links: Array.from({length: 12}, (_, index) => ({
		text: index % 3 === 2 ? `https://example.org/${index}` : `港の${'long '.repeat(index * 3)}words 👨‍👩‍👧`,
		url: `https://example.org/${index % 3 === 2 ? index : 'a'.repeat(index * 20)}`,
	})),
});
const bare = () => storyOf('One line.');
/** Whatever a file and those who made it may have put into names; text as long as the spans say. */
const hostile = (): Article => {
	const article = ferryStory();
	const named = (name: string) => `${hostileWords}${name} ${hostileWords}`;
	const origin = {path: `news/${hostileWords}.zip`, entry: `winter/${hostileWords}.txt`};
	return {
		...linked(article),
		origin,
		id: `${origin.path}#${origin.entry}`,
		text: article.text.replaceAll(' a ', '\u001Ba\u009B').replaceAll(' the ', '\u202Ethe\uD800'),
		headline: named('Night ferry stays'),
		byline: named('Ann Vale'),
		dateline: named('Port Elder'),
		sections: article.sections.map(section => ({...section, subhead: named(section.subhead ?? 'Opening')})),
		quotes: article.quotes.map(quote =>
			quote.speaker === undefined ? quote : {...quote, speaker: named(quote.speaker)},
		),
		people: article.people.map(person => ({...person, name: named(person.name), role: named('harbour master')})),
		topics: article.topics.map(topic => ({...topic, label: named(topic.label)})),
		links: [{text: hostileWords, url: `https://example.org/${hostileWords}`}],
	};
};
const problem = {
	kind: 'library',
	event: {
		type: 'problem',
		problem: {
			path: `a/very/long/path/to/a/picture-of-the-harbour-${hostileWords}-in-winter.png`,
			what: `a picture, not text (${hostileWords})`,
			remedy: `Leave it out ${hostileWords}.`,
		},
	},
} as const;
const answer = (query: string) =>
	({
		kind: 'searched',
		answer: {
			query,
			searched: 61_430,
			readAs: `serious proposal ${hostileWords}`,
			matches: [ferryStory(), wide()].flatMap(({id, quotes, text, headline}) =>
				quotes.map((quote, index) => ({
					articleId: id,
					quote: index,
					kind: quote.kind,
					text: `${quote.content.map(({start, end}) => text.slice(start, end)).join(' … ')} ${hostileWords}`,
					title: headline!,
					subhead: `‘At a loss’ ${hostileWords}`,
					published: '2023-02-18',
					matched: [{start: 1, end: 3}],
					confidence: index % 2 === 0 ? 0.5 : 1,
					score: 1,
					...(quote.speaker === undefined ? {} : {speaker: quote.speaker}),
				})),
			),
		},
	}) as const;

const called: NamesAndRoles = {
	names: [{name: `Mara Lindqvist ${hostileWords}`, articles: 3}],
	roles: [
		{role: `港の master ${hostileWords}`, articles: 4, from: '2016-03-01', to: '2019-02-01'},
		{role: 'chairwoman of the harbour board', articles: 2, from: '2020', to: '2023-02-18'},
		{role: `captain ${hostileWords}`, articles: 1},
	],
};
const naming: Naming = {
	articleId: ferryStory().id,
	text: `“Ja,” said Mara Lindqvist of 港 ${hostileWords}.`,
	name: {start: 11, end: 25},
};
const news = {day: '2023-02-18', time: '18:40', moment: `yesterday 18:40`, known: new Set<number>()};
const arrival = {
	kind: 'revised',
	revision: {
		added: [summarise(storyOf('It rained.', {path: 'new.txt'}))],
		changed: [],
		gone: ['story.txt'],
		problems: [],
	},
	time: '11:42',
} as const;
const begun = ({id}: {readonly id: string}) => ({
	id,
	title: `港の ${hostileWords} ferry`,
	at: 1,
	share: 0.45,
	section: 1,
});
const besides = (query: string): readonly Action[] => [
	{
		kind: 'found',
		found: {
			headlines: {
				query,
				found: 1204,
				matches: [...[ferryStory(), wide()].map(({id}) => ({articleId: id})), {articleId: ferryStory().id, section: 1}],
			},
		},
	},
	{
		kind: 'found',
		found: {
			texts: {
				query,
				found: 61_430,
				searched: 100_000,
				matches: [ferryStory(), wide()].map(({id, text, headline}) => ({
					articleId: id,
					title: headline!,
					published: '2023-02-18',
					text: `${text.slice(0, 200)} ${hostileWords}`,
					at: 0,
					matched: [{start: 60, end: 66}],
				})),
			},
		},
	},
];

const entries: readonly KeptEntry[] = Array.from({length: 12}, (_, index) => {
	const where = {
		id: `${index >> 2}.txt`,
		title: `港の夜行${hostileWords}フェリーは残る ${'on and '.repeat(index)}`,
		at: index,
		...(index > 4 && {published: '2023-02-18'}),
	};
	if (index % 4 === 0) return {...where, kind: 'article'};
	if (index % 4 === 1)
		return {...where, kind: 'mark', letter: 'é', words: '👨‍👩‍👧 words behind the mark '.repeat(index) + hostileWords};
	return {
		...where,
		kind: 'quote',
		words: '“Eleven people is not a route, it is 計画.” '.repeat(index) + hostileWords,
		starred: index % 4 === 2,
		note: index % 4 === 3 ? `note 👨‍👩‍👧 ${hostileWords} ${'long '.repeat(index * 3)}` : '',
		...(index > 6 && {speaker: `山田太郎${hostileWords}`, section: `‘At a loss’ ${hostileWords}`}),
		...(index > 9 && {unsureSource: `彼${hostileWords}`}),
	};
});

/** The page of the first topic of the library, with everything that was said. */
const personOf = (state: State): State =>
	play(state, ')', 'Enter', {kind: 'quoted', names: ['Mara Lindqvist'], matches: answer('').answer.matches});

const topicOf = (state: State): State => {
	const page = play(state, 'L', 'T', 'g', 'Enter');
	const matches = answer('').answer.matches.map(match => ({...match, nearness: 'sentence' as const}));
	return play(page, {kind: 'quoted-about', topic: page.pageStates.topic?.label ?? '', matches});
};

/** The people of the library side by side, as many as there are, with everything that was said. */
const comparisonOf = (state: State): State => {
	const page = play(state, 'L', 'P', 'v', ',', 'Enter');
	const question = pages.compare.question?.(page);
	const names = question?.kind === 'quotes-by' ? question.names : [];
	return play(page, {kind: 'quoted', names, matches: answer('').answer.matches}, 'j');
};

const ownWays: Readonly<Record<string, (state: State) => State>> = {
	story: state => state,
	'the end of the story': state => play(state, 'G'),
	'a chosen quote': state => play(state, ')', ')'),
	'a person marked': state => play(state, 'P', 'j'),
	'a topic marked': state => play(state, 'T', 'Enter'),
	'the sidebar': state => play(state, 't'),
	'folded sections': state => play(state, 'X'),
	'a section alone': state => play(state, ']', 'Z'),
	'the story alone': state => play(state, 'z', '+', '+'),
	'words found': state => play(type(play(state, '/'), 'the'), 'Enter', 'n'),
	'words not found': state => type(play(state, '/'), 'zzzq'),
	'the library': state => play(state, 'L', 'j'),
	'the sidebar of the library': state => play(state, 'L', 'P', 'j'),
	'the library narrowed': state => type(play(state, 'L', '/'), 'ferry'),
	'the library narrowed by chips': state => type(play(state, 'L', '/'), `after:2001 !is:starred ${hostileWords}`),
	'the library narrowed to nothing': state => type(play(state, 'L', '/'), 'zzq'),
	'sections narrowed': state => type(play(state, 't', '/'), 'want'),
	'people narrowed to nothing': state => type(play(state, 'P', '/'), 'zzq'),
	'an empty search': state =>
		play(state, '"', {
			kind: 'kept',
			kept: {
				searches: ['taxi', `by:"山田太郎" ${hostileWords}`, 'long '.repeat(30)],
				keptSearches: [{name: `港 ${hostileWords}`, query: 'is:starred about:"night ferry" winter', found: 2}],
			},
		}),
	'a search of everything': state =>
		play(
			type(play(state, '"'), 'by:lindqvist  taxi'),
			answer('by:lindqvist taxi'),
			...besides('by:lindqvist taxi'),
			'down',
			'down',
		),
	'a group alone': state => play(type(play(state, '"'), 'ferry'), ...besides('ferry'), 'up', 'Tab', 'Tab', 'down'),
	'nothing found': state =>
		play(
			type(play(state, '"'), 'zq zz'),
			{
				kind: 'searched',
				answer: {query: 'zq zz', matches: [], searched: 61_430, found: noQuotes, held: [{word: 'zq'}]},
			},
			{kind: 'found', found: {headlines: {query: 'zq zz', matches: [], found: 0}}},
			{kind: 'found', found: {texts: {query: 'zq zz', matches: [], found: 0, searched: 9}}},
			{
				kind: 'found',
				found: {
					costs: {
						query: 'zq zz',
						costs: [{words: `Without ${hostileWords}`, query: 'zz', quotes: {sure: 1, unsure: 1}, articles: 1204}],
					},
				},
			},
		),
	'a search': state => play(type(play(state, '"'), 'taxi'), answer('taxi'), 'down'),
	'a person': state => personOf(state),
	'a topic': state => topicOf(state),
	'a topic by date': state => play(topicOf(state), 'S', 'j'),
	'a topic narrowed to a voice': state => play(topicOf(state), 'Tab', 'Enter'),
	'a person narrowed': state => type(play(personOf(state), '/'), `after:2001 !is:starred ${hostileWords}`),
	'a person by topic': state =>
		play(
			state,
			')',
			'Enter',
			{kind: 'quoted', names: ['Mara Lindqvist'], matches: answer('').answer.matches},
			{kind: 'called', names: ['Mara Lindqvist'], called},
			'S',
			'S',
			'S',
			']',
		),
	'a person who is never quoted': state =>
		play(
			state,
			')',
			'Enter',
			{kind: 'quoted', names: ['Mara Lindqvist'], matches: []},
			{kind: 'named', names: ['Mara Lindqvist'], naming},
		),
	'whom to compare': state => type(play(state, 'L', 'P', 'v', 'Tab'), 'l'),
	'people compared': state => comparisonOf(state),
	'people compared on a topic': state => play(comparisonOf(state), 'Tab', 'S'),
	'what is new': state =>
		play({...state, paths: ['']}, {kind: 'visited', visit: news}, 'D', {
			kind: 'new-words',
			ids: newIds(play({...state, paths: ['']}, {kind: 'visited', visit: news}, 'D')),
			words: {
				said: [answer('').answer.matches],
				saidBefore: 3,
				voices: [{name: `山田太郎${hostileWords}`, quotes: 2, isFirst: true}],
			},
		}),
	'nothing new': state => play(state, 'D'),
	'the library after a visit': state => play(state, {kind: 'visited', visit: news}, 'L', arrival, 'j'),
	'a story to go on with': state =>
		play(
			{...state, paths: ['']},
			{kind: 'kept', kept: {lastRead: state.articles.inOrder('opened').slice(0, 9).map(begun)}},
			'L',
			{kind: 'begun'},
			'g',
		),
	'who said it': state => play(state, ')', 'w', 'j', 'space'),
	'who said it, the last answer': state => play(state, ')', 'w', 'G'),
	'who said it, with a name': state => type(play(state, ')', 'w', '/'), `Ada ${'Marrow '.repeat(20)}`),
	'who said it of a list': state =>
		play(state, ')', 'Enter', {kind: 'quoted', names: ['Mara Lindqvist'], matches: answer('').answer.matches}, 'w', {
			kind: 'answered',
			article: ferryStory(),
		}),
	'who is this': state => {
		const asked = play(state, 'P', 'w');
		const {key} = whoIsThis(asked);
		const seen = ['harbour master', 'goalkeeper', undefined].flatMap((role, index) =>
			['Mara Lindqvist', 'M. Lindqvist', `山田太郎 ${hostileWords} Lindqvist`].map(name => ({
				id: `${index}.txt`,
				everyone: {
					published: `20${10 + index}-02-18`,
					people: [{key: keyOfName(name), names: [name], quotes: index, ...(role !== undefined && {role})}],
				},
			})),
		);
		return play(asked, {kind: 'appeared', key, groups: groupsFor(seen, [], key)}, 'j');
	},
	links: state => play(state, 'O', 'j', 'j'),
	copies: state => {
		const twice = `${hostileWords} 山田太郎 `.repeat(12);
		const both = [`港/${hostileWords}.txt`, 'b.txt'].map(path => storyOf(twice, {path, headline: twice}));
		return play(type(play({...readerOf(both), screen: state.screen}, ':'), 'copies'), 'Enter', 'j');
	},
	'the digest of a typed day': state => play(type(play(state, ':'), 'since 2001'), 'Enter'),
	'nothing kept': state => play(state, 'A'),
	'stars, notes and marks': state => play(state, 'A', {kind: 'kept', kept: {entries}}, 'j', 'j', 'j'),
	'a link that is not there': state => play(state, 'O', '9', '9', 'Enter'),
	problems: state => play(state, problem, problem, '!', 'j'),
	help: state => play(state, '?'),
	'help with a query': state => type(play(state, '?'), 'quote'),
	'the palette': state => type(play(state, ':'), 'next'),
	'a prompt': state => play(state, 's'),
	'a message': state => play(state, 'y'),
	'a message that names a file': state =>
		play(state, {kind: 'told', message: {text: `${hostileWords} cannot be read.`, tone: 'error'}}),
	'a count': state => play(state, '1', '2'),
};

/** A page that none of these ways leads to is swept as it is when it is turned to. */
const pagesReached = new Set(Object.values(ownWays).map(way => way(readerOf([ferryStory()])).page));
const plainPages = Object.fromEntries(
	(Object.keys(pages) as PageName[])
		.filter(name => !pagesReached.has(name))
		.map(name => [`the page ${name}`, (state: State) => showPage(state, name)]),
);

const ways = {...plainPages, ...ownWays};

const libraries: Readonly<Record<string, () => State>> = {
	'a library of three': () => readerOf([linked(ferryStory()), wide(), bare()]),
	'a story of wide letters': () => readerOf([linked(wide())]),
	'a story of one line': () => readerOf([bare()]),
	nothing: () => ({...readerOf([]), place: `news/${hostileWords}`}),
};
/** Swept over fewer sizes: what counts is each page, not each width. */
const hostileLibrary = (): State => ({...readerOf([hostile(), wide()]), place: `news/${hostileWords}`});

/** What a pane draws beyond its own place. */
const overhangs = (state: State): readonly string[] =>
	panesShown(state).flatMap(({pane, box}) => {
		const lines = pane.draw(state);
		return [
			...(lines.length > box.rows ? [`${pane.name} has ${lines.length} lines for ${box.rows}`] : []),
			...lines
				.filter(line => columnsOfLine(line) > box.columns)
				.map(line => `${pane.name} is wider than ${box.columns}: ${textOfLine(line)}`),
		];
	});

/** From here on every pane keeps to its place by itself; on smaller screens the frame cuts it. */
const roomy = ({columns, rows}: Screen) => columns >= 12 && rows >= 12;

// Two of the four take the odd widths, two the even ones.
describe.each(Object.entries(libraries).map(([name, open], turn) => [name, open, turn] as const))(
	'with %s',
	(library, open, turn) => {
		test.each(Object.entries(ways))('%s fills any screen to the cell', (name, way) => {
			const faults: string[] = [];
			const opened = open();
			for (const screen of sizesFor(`${library} ${name}`, turn)) {
				const state = way(play(opened, {kind: 'resized', screen}));
				for (const fault of [...faultsOf(state), ...(roomy(screen) ? overhangs(state) : [])])
					faults.push(`${screen.columns}x${screen.rows}: ${fault}`);
			}
			expect(faults.slice(0, 5)).toEqual([]);
		});

		test.each(Object.entries(ways))('%s survives any change of size', (name, way) => {
			const faults: string[] = [];
			const sizes = sizesFor(`${library} ${name} resized`, turn);
			let state = way(open());
			for (const screen of process.env.SWEEP === 'all' ? sizes : sizes.slice(0, 40)) {
				state = play(state, {kind: 'resized', screen});
				faults.push(...faultsOf(state).map(fault => `${screen.columns}x${screen.rows}: ${fault}`));
			}
			expect(faults.slice(0, 5)).toEqual([]);
		});
	},
);

describe('with names that hold control characters', () => {
	test.each(Object.entries(ways))('%s obeys the law of the screen', (name, way) => {
		const faults: string[] = [];
		const opened = hostileLibrary();
		for (const screen of sizesFor(`hostile ${name}`, 0).slice(0, process.env.SWEEP === 'all' ? undefined : 12))
			faults.push(...faultsOf(way(play(opened, {kind: 'resized', screen}))));
		expect(faults.slice(0, 5)).toEqual([]);
	});
});

test('every pane and every page of the tables is on one of these screens', () => {
	const seenPanes = new Set<string>();
	const seenPages = new Set<string>();
	for (const way of Object.values(ways))
		for (const open of Object.values(libraries)) {
			const state = way(open());
			for (const {pane} of panesShown(play(state, {kind: 'resized', screen: {columns: 120, rows: 40}})))
				seenPanes.add(pane.name);
			seenPages.add(state.page);
		}
	expect([...seenPanes].sort()).toEqual(panes.map(({name}) => name).sort());
	expect([...seenPages].sort()).toEqual(Object.keys(pages).sort());
});
