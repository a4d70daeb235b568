import {type LibraryPerson, peopleOf, personKeysIn} from '../../library/catalogue/people.ts';
import {topicsOf} from '../../library/catalogue/topics.ts';
import type {ArticleSummary} from '../../library/library.ts';
import type {Section} from '../../model/article.ts';
import {inTheseWords} from '../../model/quote.ts';
import {counted} from '../../typesetting/captions.ts';
import {fitting} from './filter-labels.ts';
import {remembering, voicesOfArticle} from './selectors.ts';
import type {Lens, RailPane, State} from './state.ts';

/*
What the lists on the screen hold, in the order in which they are shown: the panes draw these, and the cursor counts in them.
*/

/** A row of the people or the topics of the sidebar. */
export type Entry = {
	readonly label: string /** Quotes, mentions or articles. */;
	readonly count?: number;
	readonly lens: Lens;
	readonly quoted: boolean;
};

const nobody: Lens = {kind: 'person', name: ''};

export const once = <Key extends object, Value>(make: (key: Key) => Value) => {
	const made = new WeakMap<Key, Value>();
	return (key: Key): Value => {
		let value = made.get(key);
		if (value === undefined) {
			value = make(key);
			made.set(key, value);
		}
		return value;
	};
};

/** As the head of a list entry: “the war” is no name, but it begins the line. */
const capitalised = (label: string): string => label.replace(/^\p{Ll}/u, letter => letter.toLocaleUpperCase('en'));

const peopleOfStory = once((article: NonNullable<State['story']>['article']): readonly Entry[] => {
	const voices = voicesOfArticle(article);
	const counts = new Map<string | undefined, number>();
	for (const quote of article.quotes)
		if (inTheseWords(quote)) counts.set(quote.speaker, (counts.get(quote.speaker) ?? 0) + 1);
	const quoted = voices.named.flatMap(({name}) => {
		const count = counts.get(name);
		return count === undefined
			? []
			: [{label: name!, count, lens: {kind: 'person', name: name!} as const, quoted: true}];
	});
	const unnamed = voices.unnamed > 0 ? [{label: 'not named', count: voices.unnamed, lens: nobody, quoted: true}] : [];
	const silent = article.people
		.filter(({name}) => !counts.has(name))
		.map(({name}) => ({label: name, lens: {kind: 'person', name} as const, quoted: false}));
	// Whose words are only reported comes before those who say nothing.
	const others = [
		...silent.filter(({label}) => voices.byName(label) !== undefined),
		...silent.filter(({label}) => voices.byName(label) === undefined),
	];
	return [...quoted, ...unnamed, ...others];
});

const topicsOfStory = once((article: NonNullable<State['story']>['article']): readonly Entry[] =>
	article.topics.map(({label, mentions}) => ({
		label: capitalised(label),
		count: mentions.length,
		lens: {kind: 'topic', name: label} as const,
		quoted: false,
	})),
);

const libraryPeople = once((articles: readonly ArticleSummary[]): readonly LibraryPerson[] => peopleOf(articles));

/**
 * The person of the library who has this name. `articleId` is the article that uses it: there a bare surname is the one
 * person who has it. Without it, the name is one from the library's own list.
 */
export const personInLibrary = ({articles}: State, name: string, articleId?: string): LibraryPerson | undefined => {
	const people = libraryPeople(articles);
	const article = articleId === undefined ? undefined : articles.find(({id}) => id === articleId);
	const key = article && personKeysIn(article).get(name);
	return people.find(person => (key === undefined ? person.name === name : person.key === key));
};

const peopleOfLibrary = once((articles: readonly ArticleSummary[]): readonly Entry[] =>
	libraryPeople(articles).map(({name, quotes}) => ({
		label: name,
		...(quotes > 0 && {count: quotes}),
		lens: {kind: 'person', name} as const,
		quoted: quotes > 0,
	})),
);

const topicsOfLibrary = once((articles: readonly ArticleSummary[]): readonly Entry[] =>
	topicsOf(articles).map(({label, articles: about}) => ({
		label: capitalised(label),
		count: about.length,
		lens: {kind: 'topic', name: label} as const,
		quoted: false,
	})),
);

/** Pages that speak of one story show its people and topics; the others those of the whole library. */
const ofStory = (state: State) => (state.page === 'story' ? state.story?.article : undefined);

export const peopleIn = (state: State): readonly Entry[] => {
	const article = ofStory(state);
	return article ? peopleOfStory(article) : peopleOfLibrary(state.articles);
};

export const topicsIn = (state: State): readonly Entry[] => {
	const article = ofStory(state);
	return article ? topicsOfStory(article) : topicsOfLibrary(state.articles);
};

/** The newest first; what has no date comes last, in the order of the files. */
export const articlesInOrder = once((articles: readonly ArticleSummary[]): readonly ArticleSummary[] =>
	articles
		.map((article, index) => ({article, index, date: article.published ?? ''}))
		.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.index - b.index))
		.map(({article}) => article),
);

/** By what an article is found in the list: all that its summary says, and the name of its file (folders are the same for many). */
const labelsOfArticles = once((articles: readonly ArticleSummary[]) =>
	articles.map(({title, standfirst = '', people, topics, sections, published = '', path}) =>
		[
			title,
			standfirst,
			...people,
			...topics,
			...sections.flatMap(({subhead}) => subhead ?? []),
			published.slice(0, 10),
			path.split(/[\\/]/u).at(-1),
		].join(' '),
	),
);

const labelsOfEntries = once((entries: readonly Entry[]) => entries.map(({label}) => label));

const labelsOfSections = once((sections: readonly Section[]) =>
	sections.map(({subhead}, index) => subhead ?? (index === 0 ? 'Opening' : 'Untitled')),
);

const fittingOnce = remembering(fitting);

/** The articles of the library, or those that fit its filter. */
export const articlesShown = (state: State): readonly ArticleSummary[] => {
	const articles = articlesInOrder(state.articles);
	return state.filter?.list === 'library' ? narrowed(articles, state.filter.query) : articles;
};

const narrowed = remembering((articles: readonly ArticleSummary[], query: string) =>
	fitting(labelsOfArticles(articles), query).map(index => articles[index]!),
);

const noSections: readonly Section[] = [];

/** What stands in a pane of the sidebar, by index: everything, or what fits its filter. */
export const shownIn = (state: State, pane: RailPane): readonly number[] => {
	const labels =
		pane === 'sections'
			? labelsOfSections(state.story?.article.sections ?? noSections)
			: labelsOfEntries(pane === 'people' ? peopleIn(state) : topicsIn(state));
	return fittingOnce(labels, state.filter?.list === pane ? state.filter.query : '');
};

/** Where the cursor of the library stands. */
export const chosenInLibrary = (state: State): number =>
	Math.max(
		0,
		articlesShown(state).findIndex(({id}) => id === (state.chosenArticle ?? state.story?.article.id)),
	);

/** “2 files could not be read”: of a file that has given articles, only a part was lost. */
export const troubleIn = ({problems, articles}: State): string => {
	const paths = new Set(articles.map(({path}) => path));
	const lost = problems.filter(({path}) => !paths.has(path)).length;
	const how = lost === problems.length ? 'be read' : lost === 0 ? 'be read whole' : 'be read, or not whole';
	return `${counted(problems.length, 'file')} could not ${how}`;
};
