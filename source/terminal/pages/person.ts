import type {LibraryPerson} from '../../library/catalogue/people.ts';
import type {QuoteMatch} from '../../library/library.ts';
import {isUnsure} from '../../model/doubt.ts';
import {counted, dateOf, grouped, periodOf, quotesWithDoubt} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, type Role, run} from '../../typesetting/runs.ts';
import {unsureVoice} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {boldHeadline, hangOf, pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {copiedMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {openArticle, showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf, voicesOfArticle} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';
import {evidenceInMargin} from './person-evidence.ts';
import {fileToEdit, indexOfQuote, type QuotePosition, quoteToAsk, spokenMatch, unsureMatches} from './quote-matches.ts';
import {startSearch} from './search-state.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly person: PersonState;
	}
}

type PersonState = {
	readonly name: string;
	/** Id of the article that uses this name; absent where the name comes from the library's list. */
	readonly article?: string;
	/** Everything that this person said; absent until the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	readonly cursor: number;
	/** The quote that led here, which is chosen first. */
	readonly from?: QuotePosition;
};

const nobody: PersonState = {name: '', cursor: 0};

const shownPerson = (state: State): PersonState => state.pageStates.person ?? nobody;

const noMatches: readonly QuoteMatch[] = [];

const matchesIn = (state: State): readonly QuoteMatch[] => shownPerson(state).matches ?? noMatches;

const list = cursorList(
	state => matchesIn(state).length,
	state => shownPerson(state).cursor,
	(state, cursor) => withPageState(state, 'person', {...shownPerson(state), cursor}),
);

const chosenMatch = (state: State): QuoteMatch | undefined => matchesIn(state)[list.cursor(state)];

/** The person as the library counts them; undefined until an article that names them has been read. */
const personIn = (state: State): LibraryPerson | undefined => {
	const {name, article} = shownPerson(state);
	return state.articles.people().named(name, article);
};

/** Every name that the articles use for this person. */
const namesOf = (state: State): readonly string[] => personIn(state)?.names ?? [shownPerson(state).name];

/** Draws everything that a person said, by article and section, each quote with the words that show who spoke. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {name, matches: known} = shownPerson(state);
	const matches = matchesIn(state);
	const articles = new Set(matches.map(({articleId}) => articleId)).size;
	const role = state.story?.article.people.find(person => person.name === name)?.role;
	const unsure = matches.filter(isUnsure).length;
	const right =
		known === undefined ? '' : `${quotesWithDoubt(matches.length - unsure, unsure)}   ${counted(articles, 'article')}`;
	const dates = matches.map(({published}) => published);
	const header = pageHeader(grid, {
		kicker: (role ?? 'person').toLocaleUpperCase('en'),
		headline: boldHeadline(grid, name),
		left: periodOf(dates, grid.measure - columnsOf(right) - 2),
		right,
	});
	if (matches.length === 0) {
		const words = known === undefined ? 'Looking for quotes…' : 'Mentioned, never quoted.';
		return [...header, textLine(grid, [run(cut(words, grid.measure), 'muted')])];
	}
	const rows = Math.max(1, heightOf(state) - header.length);
	const voice = state.story === undefined ? undefined : voicesOfArticle(state.story.article).byName(name);
	const sure = {
		role: (voice?.role ?? 'voice1') as Extract<Role, `voice${number}`>,
		sign: voice?.sign ?? name.slice(0, 1),
	};
	const entries = indicesNear(matches.length, list.cursor(state), rows).map((index, row) => {
		const match = matches[index]!;
		return {
			index,
			above: linesAbove(grid, match, row === 0 ? undefined : matches[index - 1]),
			lines: quoteLines(grid, match, isUnsure(match) ? unsureVoice(name, [name]) : sure, {
				strong: true,
				margin: evidenceInMargin(state, match, grid.margin),
			}),
		};
	});
	return [...header, ...drawEntries(grid, entries, list.cursor(state), rows)];
};

/** The headline where another article begins, the subhead where another section does. */
const linesAbove = (grid: Grid, match: QuoteMatch, last: QuoteMatch | undefined): readonly Line[] => {
	const isNewArticle = match.articleId !== last?.articleId;
	const headline = textLine(grid, [run(cut(match.title, grid.measure), 'ink', {bold: true})], {
		margin: [run(match.published === undefined ? '' : dateOf(match.published, 'short'), 'muted')],
	});
	const isNewSection = match.subhead !== undefined && (isNewArticle || match.subhead !== last?.subhead);
	return [
		...(isNewArticle ? [...(last === undefined ? [] : [[]]), headline] : []),
		...(isNewSection
			? [[], textLine(grid, [run(cut(match.subhead!, grid.measure), 'muted')], {hang: hangOf(grid, match.subhead!)})]
			: []),
	];
};

/** The page of everything that one person said. */
export const personPage: Page = {
	draw,
	sidebarPanes: ['people'],
	highlighted: state => ({pane: 'people', key: personIn(state)?.key}),
	subjectPage: {
		kind: 'person',
		open: (state, name, from) =>
			withPageState(showPage(state, 'person'), 'person', {
				name,
				cursor: 0,
				...(from !== undefined && {from}),
				...(state.page === 'story' && state.story !== undefined && {article: state.story.article.id}),
			}),
	},
	list,
	open: state => {
		const match = chosenMatch(state);
		return match === undefined ? state : openArticle(state, match.articleId, {kind: 'quote', quote: match.quote});
	},
	filter: state => startSearch(showPage(state, 'search'), `by:"${shownPerson(state).name}" `),
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	file: state => {
		const match = chosenMatch(state);
		return match && fileToEdit(state, match.articleId, match.text);
	},
	chosenQuote: state => {
		const match = chosenMatch(state);
		return match && quoteToAsk(match);
	},
	unsure: state => unsureMatches(matchesIn(state)),
	person: shownPerson,
	listsQuotes: true,
	question: state => ({kind: 'quotes-by', names: namesOf(state)}),
	answered: (state, answer) => {
		if (answer.kind !== 'quotes-by' || answer.names.join('\n') !== namesOf(state).join('\n')) return state;
		const {matches: before, from, cursor, ...person} = shownPerson(state);
		// While files are read, quotes are added above the cursor: it stays on the quote it was moved to.
		const chosen = before === undefined ? from : cursor === 0 ? undefined : before[cursor];
		const {matches} = answer;
		return withPageState(state, 'person', {
			...person,
			matches,
			cursor: indexOfQuote(matches, chosen, cursor),
			...(from !== undefined && {from}),
		});
	},
	hints: () => [
		['open', 'read it there'],
		['copy', 'copy'],
		['copy-cited', 'with source'],
		['who-said-it', 'who said it'],
		['quit', 'back'],
		['help', 'keys'],
	],
	folio: state => {
		const people = state.articles.people();
		const person = personIn(state);
		const at = person === undefined ? -1 : people.positionOf(person.key);
		return at === -1 ? '' : `person ${grouped(at + 1)} of ${grouped(people.count)}`;
	},
	speech: {
		name: state => [`What ${shownPerson(state).name} said.`],
		here: state => {
			const match = chosenMatch(state);
			if (match === undefined) return shownPerson(state).matches === undefined ? [] : ['Mentioned, never quoted.'];
			return [`${spokenMatch(match)} ${list.cursor(state) + 1} of ${list.length(state)}`];
		},
	},
};
