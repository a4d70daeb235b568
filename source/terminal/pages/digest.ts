import type {QuoteMatch} from '../../library/library.ts';
import {copiedMatch, quotationOfMatch} from '../state/citation.ts';
import {openArticle} from '../state/navigation.ts';
import {withPageState} from '../state/page-state.ts';
import type {State} from '../state/state.ts';
import {
	chosenDigestEntry,
	digestEntries,
	digestList,
	digestState,
	newIds,
	newWords,
	spanOf,
	unfold,
} from './digest/digest-entries.ts';
import {moreWords} from './digest/digest-rows.ts';
import {digestSidebar} from './digest/digest-sidebar.ts';
import {allSaid, digestFacts, drawDigest, isNothingNew} from './digest/draw-digest.ts';
import {digestSpans, newArticlesIn, sinceWhen} from './digest/new-articles.ts';
import type {Page} from './page.ts';
import {fileToEdit, spokenSpeaker} from './quote-matches.ts';

const chosenMatch = (state: State): QuoteMatch | undefined => {
	const entry = chosenDigestEntry(state);
	return entry?.kind === 'quote' ? entry.match : undefined;
};

/** Another span was chosen: the day that was typed no longer counts. */
const withoutTypedDay = (state: State): State => {
	const {since: _, ...digest} = digestState(state);
	return withPageState(state, 'digest', digest);
};

/** The page of what is new. */
export const digestPage: Page = {
	draw: drawDigest,
	sidebarPanes: [],
	sidebarLists: digestSidebar,
	list: digestList,
	orders: {names: digestSpans, keepChosen: withoutTypedDay},
	starts: {
		groups: state => digestEntries(state).flatMap(({heads}, index) => (heads === undefined ? [] : [index])),
	},
	open: state => {
		const entry = chosenDigestEntry(state);
		if (entry === undefined) return state;
		if (entry.kind === 'more') return unfold(state, entry);
		if (entry.kind === 'article') return openArticle(state, entry.article.id);
		return openArticle(state, entry.match.articleId, {kind: 'quote', quote: entry.match.quote});
	},
	escape: state =>
		digestState(state).unfolded.size === 0
			? undefined
			: withPageState(state, 'digest', {...digestState(state), unfolded: new Set()}),
	copy: (state, cited) => {
		const match = chosenMatch(state);
		return match && copiedMatch(match, state, cited);
	},
	chosenQuote: chosenMatch,
	saved: state => {
		const quotes = allSaid(state);
		return quotes.length === 0
			? undefined
			: {
					title: `What is new ${sinceWhen(state, spanOf(state)).replace(/^What is new$/u, '')}`.trim(),
					facts: [digestFacts(state)],
					quotes: digestEntries(unfoldedWhole(state)).flatMap(entry =>
						entry.kind === 'quote' ? [quotationOfMatch(entry.match, state)] : [],
					),
				};
	},
	file: state => {
		const entry = chosenDigestEntry(state);
		if (entry?.kind === 'article') return fileToEdit(state, entry.article.id, '');
		return entry?.kind === 'quote' ? fileToEdit(state, entry.match.articleId, entry.match.text) : undefined;
	},
	article: state => {
		const entry = chosenDigestEntry(state);
		return entry?.kind === 'article' ? entry.article : undefined;
	},
	readAll: state => newArticlesIn(state, spanOf(state)).arrived.map(({summary}) => summary),
	question: state => {
		const ids = newIds(state);
		return ids.length === 0 || newWords(state) !== undefined ? undefined : {kind: 'new-words', ids};
	},
	answered: (state, answer) =>
		answer.kind === 'new-words'
			? withPageState(state, 'digest', {...digestState(state), found: {ids: answer.ids, words: answer.words}})
			: state,
	hints: state => {
		if (chosenDigestEntry(state) === undefined)
			return [
				['next-order', 'since when'],
				['library', 'library'],
				['quit', 'back'],
				['help', 'keys'],
			];
		return [
			['open', {article: 'read', quote: 'read it there', more: 'show all'}[chosenDigestEntry(state)!.kind]],
			[['next-group', 'previous-group'], 'topic'],
			...(chosenMatch(state) === undefined ? [] : ([['copy-cited', 'with source']] as const)),
			['next-order', 'since when'],
			['save', 'save'],
			['toggle-read', 'all are read'],
			['help', 'keys'],
		];
	},
	speech: {
		name: state => [`Digest. ${sinceWhen(state, spanOf(state))}: ${digestFacts(state)}.`],
		here: state => {
			const entry = chosenDigestEntry(state);
			if (entry === undefined) return isNothingNew(state) ? [] : ['Looking for what is new.'];
			const position = `${digestList.cursor(state) + 1} of ${digestList.length(state)}`;
			const topic = entry.heads === undefined ? '' : `${entry.topic}. `;
			if (entry.kind === 'more') return [`${moreWords(entry)}. ${position}`];
			if (entry.kind === 'article') return [`${topic}${entry.article.title}. ${position}`];
			return [`${topic}${entry.match.text} ${spokenSpeaker(entry.match)}. ${entry.match.title}. ${position}`];
		},
	},
};

/** The page with all of every topic. */
const unfoldedWhole = (state: State): State =>
	withPageState(state, 'digest', {
		...digestState(state),
		unfolded: new Set(digestEntries(state).map(({topic}) => topic)),
	});
