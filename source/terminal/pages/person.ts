import type {LibraryPerson} from '../../library/catalogue/people.ts';
import type {QuoteMatch} from '../../library/library.ts';
import {sourceWords} from '../../model/quote.ts';
import {textOf} from '../../model/span.ts';
import {counted, dateOf, grouped} from '../../typesetting/captions.ts';
import {columnsOf, cut} from '../../typesetting/measure.ts';
import {type Line, type Role, run} from '../../typesetting/runs.ts';
import {shortSource} from '../../typesetting/voices.ts';
import {drawEntries, indicesNear} from '../drawing/entry-list.ts';
import {boldHeadline, hangOf, pageHeader, textLine} from '../drawing/page-parts.ts';
import {quoteLines} from '../drawing/quote-entry.ts';
import {citationOfMatch} from '../state/citation.ts';
import type {Grid} from '../state/grid.ts';
import {openArticle, showPage} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import {heightOf, voicesOfArticle} from '../state/selectors.ts';
import type {State} from '../state/state.ts';
import {cursorList} from './cursor-list.ts';
import type {Page} from './page.ts';
import {indexOfQuote, type QuotePlace} from './quote-position.ts';
import {startSearch} from './search-state.ts';

declare module '../state/state.ts' {
	interface PageStates {
		readonly person: Shown;
	}
}

type Shown = {
	readonly name: string;
	/** The article whose name for this person it is; absent where the library's list has it. */
	readonly article?: string;
	/** All that this person said, once the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	readonly cursor: number;
	/** The quote one came from: the page begins at it. */
	readonly from?: QuotePlace;
};

const nobody: Shown = {name: '', cursor: 0};

const own = (state: State): Shown => state.pageStates.person ?? nobody;

const noMatches: readonly QuoteMatch[] = [];

const matchesOf = (state: State): readonly QuoteMatch[] => own(state).matches ?? noMatches;

const list = cursorList(
	state => matchesOf(state).length,
	state => own(state).cursor,
	(state, cursor) => withPageState(state, 'person', {...own(state), cursor}),
);

const chosenMatch = (state: State): QuoteMatch | undefined => matchesOf(state)[list.cursor(state)];

/** This person as the library counts them; undefined while no article that names them has been read. */
const personIn = (state: State): LibraryPerson | undefined => {
	const {name, article} = own(state);
	return state.articles.people().named(name, article);
};

/** Every name by which the articles call this person. */
const namesOf = (state: State): readonly string[] => personIn(state)?.names ?? [own(state).name];

/** All that one person said, article by article and section by section, each quote with the words that show who spoke. */
const draw = (state: State, grid: Grid): readonly Line[] => {
	const {name, matches: known} = own(state);
	const matches = matchesOf(state);
	const articles = new Set(matches.map(({articleId}) => articleId)).size;
	const role = state.story?.article.people.find(person => person.name === name)?.role;
	const head = pageHeader(grid, {
		kicker: (role ?? 'person').toLocaleUpperCase('en'),
		headline: boldHeadline(grid, name),
		left: period(matches),
		right: `${counted(matches.length, 'quote')}   ${counted(articles, 'article')}`,
	});
	if (matches.length === 0)
		return [...head, textLine(grid, [run(known === undefined ? 'Looking …' : 'Mentioned, not quoted.', 'muted')])];
	const rows = Math.max(1, heightOf(state) - head.length);
	const voice = state.story === undefined ? undefined : voicesOfArticle(state.story.article).byName(name);
	const sign = {
		role: (voice?.role ?? 'voice1') as Extract<Role, `voice${number}`>,
		sign: voice?.sign ?? name.slice(0, 1),
	};
	const entries = indicesNear(matches.length, list.cursor(state), rows).map((index, row) => {
		const match = matches[index]!;
		return {
			index,
			above: linesAbove(grid, match, row === 0 ? undefined : matches[index - 1]),
			lines: quoteLines(grid, match, sign, {
				strong: true,
				margin: [run(evidence(state, match, grid.margin), 'muted', {italic: true})],
			}),
		};
	});
	return [...head, ...drawEntries(grid, entries, list.cursor(state), rows)];
};

/** The headline of another article, the subhead of another section. */
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

/** “he said”: the words of the story that name the speaker and the act. */
const evidence = (state: State, match: QuoteMatch, columns: number): string => {
	const article = state.story?.article;
	if (article === undefined || article.id !== match.articleId)
		return match.source === undefined ? '' : shortSource(match.source, columns);
	const quote = article.quotes[match.quote];
	const said = quote?.cue === undefined ? '' : ` ${textOf(article.text, quote.cue)}`;
	const source = quote && sourceWords(article.text, quote);
	return source === undefined ? said.trim() : `${shortSource(source, Math.max(1, columns - columnsOf(said)))}${said}`;
};

const period = (matches: readonly QuoteMatch[]): string => {
	const dates = matches.flatMap(({published}) => (published === undefined ? [] : [published])).sort();
	if (dates.length === 0) return '';
	const [first, last] = [dateOf(dates[0]!), dateOf(dates.at(-1)!)];
	return first === last ? first : `${first} to ${last}`;
};

export const personPage: Page = {
	draw,
	sidebarPanes: ['people'],
	highlighted: state => ({pane: 'people', key: personIn(state)?.key}),
	about: {
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
	filter: state => startSearch(showPage(state, 'search'), `by:"${own(state).name}" `),
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && citationOfMatch(match, cited);
	},
	file: state => {
		const match = chosenMatch(state);
		const path = match && state.articles.byId(match.articleId)?.path;
		return match === undefined || path === undefined || path === '-'
			? undefined
			: {path, words: match.text.slice(0, 60)};
	},
	listsQuotes: true,
	question: state => ({kind: 'quotes-by', names: namesOf(state)}),
	answered: (state, answer) => {
		if (answer.kind !== 'quotes-by' || answer.names.join('\n') !== namesOf(state).join('\n')) return state;
		const {matches: before, from, cursor, ...person} = own(state);
		// While files are read, quotes come above: the cursor stays at the quote it was moved to.
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
		['quit', 'back'],
	],
	folio: state => {
		const people = state.articles.people();
		const person = personIn(state);
		const at = person === undefined ? -1 : people.positionOf(person.key);
		return at === -1 ? '' : `person ${grouped(at + 1)} of ${grouped(people.count)}`;
	},
	speech: {
		name: state => [`What ${own(state).name} said.`],
		here: state => {
			const match = chosenMatch(state);
			if (match === undefined) return own(state).matches === undefined ? [] : ['Mentioned, not quoted.'];
			return [
				`${match.text} ${match.speaker ?? match.source ?? 'Speaker unknown'}. ${match.title}. ${list.cursor(state) + 1} of ${list.length(state)}`,
			];
		},
	},
};
