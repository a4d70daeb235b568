// The page of a person in words, for a screen reader: who it is, then what is chosen, and what has changed.
import {isUnsure} from '../../../model/doubt.ts';
import {counted, dateOf} from '../../../typesetting/captions.ts';
import type {State} from '../../state/state.ts';
import type {Page} from '../page.ts';
import {articleCount, chosenPersonEntry, type PersonEntry, personList, personOrder, topicOf} from './person-entries.ts';
import {period, quotesInWords} from './person-head.ts';
import {matchesIn, namesOfPerson, shownPerson} from './person-state.ts';
import {doubtInWords, reasonWords} from './reasons.ts';
import {rolesWithYears} from './roles.ts';
import {articlesWith} from './said-once.ts';

const sentence = (words: string): string =>
	words === '' ? '' : `${words[0]!.toLocaleUpperCase('en')}${words.slice(1)}.`;

/** Who it is, as far as it is known. */
const spokenHead = (state: State): readonly string[] => {
	const {name, matches, called} = shownPerson(state);
	const roles = sentence(rolesWithYears(called?.roles ?? []));
	const whole = `${name}.${roles === '' ? '' : ` ${roles}`}`;
	if (matches === undefined) return [whole];
	if (matches.length === 0) return [whole, `Mentioned in ${counted(articleCount(state), 'article')}, never quoted.`];
	const facts = [
		`${quotesInWords(state)} in ${counted(articleCount(state), 'article')}`,
		period(state) || 'no dates',
		personOrder(state),
	];
	return [whole, `${facts.join(', ')}.`];
};

const spokenPlace = ({title, published}: PersonEntry): string =>
	`${title}.${published === undefined ? '' : ` ${dateOf(published)}.`}`;

const spokenEntry = (state: State, entry: PersonEntry): string => {
	const place = `${personList.cursor(state) + 1} of ${personList.length(state)}`;
	if (entry.kind === 'article') {
		const naming = shownPerson(state).namings?.find(({articleId}) => articleId === entry.articleId);
		return [...(naming === undefined ? [] : [naming.text]), `${place}.`].join(' ');
	}
	const {match} = entry.said;
	const names = namesOfPerson(state);
	const why = isUnsure(match) ? `Unsure: ${doubtInWords(match, names)}.` : sentence(reasonWords(match, names));
	const articles = articlesWith(entry.said);
	return [match.text, why, ...(articles > 1 ? [`In ${articles} articles.`] : []), `${place}.`]
		.filter(words => words !== '')
		.join(' ');
};

/** What is chosen, with its topic and its article where these are others than before. */
const spokenChosen = (state: State, before: PersonEntry | undefined): readonly string[] => {
	const entry = chosenPersonEntry(state);
	if (entry === undefined) return [];
	const topic = topicOf(entry);
	return [
		...(topic !== undefined && topic !== topicOf(before) ? [`${topic}.`] : []),
		...(entry.articleId === before?.articleId ? [] : [spokenPlace(entry)]),
		spokenEntry(state, entry),
	];
};

const isSame = (one: PersonEntry | undefined, other: PersonEntry | undefined): boolean => {
	if (one?.kind !== 'quote' || other?.kind !== 'quote') return one?.articleId === other?.articleId;
	return one.said.match.articleId === other.said.match.articleId && one.said.match.quote === other.said.match.quote;
};

/** The speech of the page. While files are read the place in the list changes with every batch: that is not said. */
export const personSpeech: Page['speech'] = {
	name: spokenHead,
	here: state => spokenChosen(state, undefined),
	changed: (state, previous) => {
		if (shownPerson(state).matches !== undefined && shownPerson(previous).matches === undefined)
			return [...spokenHead(state), ...spokenChosen(state, undefined)];
		const before = chosenPersonEntry(previous);
		const query = shownPerson(state).narrowing?.query ?? '';
		if (query !== (shownPerson(previous).narrowing?.query ?? ''))
			return [
				query === '' ? 'All quotes.' : `${query}: ${matchesIn(state).length} fit.`,
				...spokenChosen(state, undefined),
			];
		return isSame(chosenPersonEntry(state), before) && personOrder(state) === personOrder(previous)
			? []
			: spokenChosen(state, before);
	},
};
