// The state of the page of a person, and what the library is asked and answers about that person.

import type {LibraryPerson} from '../../../library/catalogue/people.ts';
import type {NamesAndRoles, QuoteMatch} from '../../../library/library.ts';
import type {Naming} from '../../state/actions.ts';
import {showPage} from '../../state/navigation.ts';
import {withPageState} from '../../state/page-state.ts';
import type {PageRail} from '../../state/sidebar/page-rail.ts';
import type {State} from '../../state/state.ts';
import {narrowedQuotes} from '../narrowing/narrowed-quotes.ts';
import type {ListNarrowing, NarrowingPlace} from '../narrowing/narrowing-field.ts';
import type {LibraryAnswer} from '../page.ts';
import type {QuotePosition} from '../quote-matches.ts';

declare module '../../state/page-states.ts' {
	interface PageStates {
		readonly person: PersonState;
	}
}

export type PersonState = {
	readonly name: string;
	/** Id of the article that uses this name; absent where the name comes from the library's list. */
	readonly article?: string;
	/** Everything that this person said; absent until the library has answered. */
	readonly matches?: readonly QuoteMatch[];
	readonly called?: NamesAndRoles;
	/** Sentences that name somebody who is never quoted. */
	readonly namings?: readonly Naming[];
	/** What the list is narrowed by. */
	readonly narrowing?: ListNarrowing;
	/** Key of the chosen entry; without one it is the first. */
	readonly chosen?: string;
	/** Everyone, and what this person speaks about once that is known. */
	readonly rail?: PageRail;
};

const nobody: PersonState = {name: ''};

/** Returns the state of the page. */
export const shownPerson = (state: State): PersonState => state.pageStates.person ?? nobody;

/** Changes the state of the page. */
export const withPerson = (state: State, change: Partial<PersonState>): State =>
	withPageState(state, 'person', {...shownPerson(state), ...change});

/** Returns the key of a quote among the entries of the page. */
export const quoteKey = ({articleId, quote}: QuotePosition): string => `${quote} ${articleId}`;

/** Chooses an entry by its key; undefined is the first one, whichever that is in another order. */
export const chooseKey = (state: State, key: string | undefined): State => {
	const {chosen: _, ...person} = shownPerson(state);
	return withPageState(state, 'person', key === undefined ? person : {...person, chosen: key});
};

/** Opens the page of a person; `from` is the quote that led here, which is chosen first. */
export const openPerson = (state: State, name: string, from?: QuotePosition): State =>
	withPageState(showPage(state, 'person'), 'person', {
		name,
		rail: {people: 'everyone'},
		...(from !== undefined && {chosen: quoteKey(from)}),
		...(state.page === 'story' && state.story !== undefined && {article: state.story.article.id}),
	});

/** Returns the person as the library counts them; undefined until an article that names them has been read. */
export const personIn = (state: State): LibraryPerson | undefined => {
	const {name, article} = shownPerson(state);
	return state.articles.people().named(name, article);
};

/** Returns every name that the articles use for this person. */
export const namesOfPerson = (state: State): readonly string[] => personIn(state)?.names ?? [shownPerson(state).name];

const noMatches: readonly QuoteMatch[] = [];

/** Where the page keeps what its list is narrowed by. */
export const personNarrowing: NarrowingPlace = {
	get: state => shownPerson(state).narrowing,
	set: (state, narrowing) => {
		const {narrowing: _, ...person} = shownPerson(state);
		return withPageState(state, 'person', narrowing === undefined ? person : {...person, narrowing});
	},
};

/** Returns everything that this person said, as far as it is known. */
export const allMatchesIn = (state: State): readonly QuoteMatch[] => shownPerson(state).matches ?? noMatches;

/** Returns what this person said, as far as it is known and fits what the list is narrowed by. */
export const matchesIn = (state: State): readonly QuoteMatch[] =>
	narrowedQuotes(state, allMatchesIn(state), shownPerson(state).narrowing?.query ?? '');

/** Takes in what the library answers, unless it is about somebody else. */
export const personAnswered = (state: State, answer: LibraryAnswer): State => {
	// Answers about somebody say of whom.
	if (!('names' in answer)) return state;
	if (answer.names.join('\n') !== namesOfPerson(state).join('\n')) return state;
	if (answer.kind === 'called') return withPerson(state, {called: answer.called});
	if (answer.kind === 'quotes-by') {
		const {matches, called} = answer;
		return withPerson(state, {matches, ...(called !== undefined && {called})});
	}
	const others = (shownPerson(state).namings ?? []).filter(({articleId}) => articleId !== answer.naming.articleId);
	return withPerson(state, {namings: [...others, answer.naming]});
};
