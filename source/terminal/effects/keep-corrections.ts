// Keeps what the reader says of quotes, and shows it at once: in the story, in the lists and in what the library is asked.
import {keyOf} from '../../keymap/keymap.ts';
import type {Library} from '../../library/library.ts';
import {readDecisions} from '../../library/people/by-hand.ts';
import {corrected, uncorrected} from '../../library/people/corrected.ts';
import {surnamesTold, toldApart} from '../../library/people/told-apart.ts';
import type {Article} from '../../model/article.ts';
import type {Correction} from '../../model/correction.ts';
import type {PeopleDecision} from '../../model/people-decision.ts';
import type {Notebook} from '../../notebook/notebook.ts';
import {shortName} from '../../typesetting/short-names.ts';
import type {Action} from '../state/actions.ts';
import type {Act} from '../state/acts.ts';
import type {State} from '../state/state.ts';
import type {Store} from '../state/store.ts';

/** By notebook: the articles that were corrected in this run, as the analysis gave them. An undo may concern any of them. */
const articlesCorrected = new WeakMap<Notebook, Map<string, Article>>();

const knownTo = (notebook: Notebook): Map<string, Article> => {
	const known = articlesCorrected.get(notebook) ?? new Map<string, Article>();
	articlesCorrected.set(notebook, known);
	return known;
};

type Correcting = Extract<Act, {kind: 'correct'}>;

/** Keeps a correction. Quotes are found among those of the analysis: one that was said to be none is only there. */
export const keepCorrection = (notebook: Notebook, {article, quotes, correction}: Correcting): void => {
	const original = uncorrected(article);
	const indices = quotes.map(index =>
		original.quotes.findIndex(({content}) => content === article.quotes[index]?.content),
	);
	knownTo(notebook).set(original.id, original);
	notebook.correctQuotes(original, indices, correction);
};

/** Shows what was corrected in this run as the notebook has it now. */
export const showCorrected = (store: Store<State, Action>, notebook: Notebook): void => {
	const articles = [...knownTo(notebook).values()];
	if (articles.length === 0) return;
	const corrections = notebook.corrections();
	// The file of the open story may have changed since.
	const {story} = store.get();
	const current = articles.map(one =>
		story !== undefined && story.article.id === one.id ? uncorrected(story.article) : one,
	);
	store.dispatch({kind: 'corrected', articles: current.map(one => corrected(one, corrections))});
};

const namesOf = (correction: Correction | undefined, everyone: readonly string[]): string => {
	switch (correction?.by) {
		case undefined:
			return 'As it was found';
		case 'person':
			return shortName(correction.name, [...everyone, correction.name]);
		case 'organisation':
		case 'unnamed':
			return correction.name;
		case 'people':
			return correction.names.map(name => shortName(name, [...everyone, ...correction.names])).join(' and ');
		case 'nobody':
			return 'Nobody is named';
		case 'somebody else':
			return 'Somebody else';
		case 'no quote':
			return 'No quote';
	}
};

/** Returns what there is to say about a correction: “Reid, as you say. U takes it back.” */
export const saidOfCorrection = (
	{article, quotes, correction, hanging}: Correcting,
	{forgets}: Notebook,
	{keymap}: State,
): string => {
	const who = namesOf(
		correction,
		article.people.map(({name}) => name),
	);
	const times = quotes.length > 1 ? `, ${quotes.length} times` : '';
	const what = correction === undefined ? who : `${who}${times}, as you say`;
	if (hanging > 0) return `${what}. The next ${hanging > 1 ? `${hanging} ` : ''}as well? y n`;
	if (forgets !== undefined) return `${what}, until you quit: ${forgets}.`;
	const key = keyOf('undo', keymap);
	return key === '' ? `${what}.` : `${what}. ${key} takes ${quotes.length > 1 ? 'them' : 'it'} back.`;
};

/** Returns what those of a key are called: their name, and the role that tells them apart. */
export const calledAs = ({articles}: State, key: string): string => {
	const [base = key, ...role] = key.split(/(?=, )/u);
	const people = articles.people();
	const name = people.byKey(key)?.name ?? people.byKey(base)?.name;
	return name === undefined ? `“${key}”` : `${name.split(', ', 1)[0]}${role.join('')}`;
};

/** Shows who is one person as the notebook has it now. */
export const showDecided = (store: Store<State, Action>, notebook: Notebook): void => {
	const decisions = notebook.peopleDecisions();
	rememberTold(notebook, decisions);
	if (decisions.length > 0 || store.get().decisions.length > 0) store.dispatch({kind: 'decided', decisions});
};

/** By notebook: surnames of those who are, or were in this run, told apart by a role. */
const surnamesToldApart = new WeakMap<Notebook, ReadonlySet<string>>();

const rememberTold = (notebook: Notebook, decisions: readonly PeopleDecision[]): ReadonlySet<string> => {
	const surnames = new Set([...(surnamesToldApart.get(notebook) ?? []), ...surnamesTold(decisions)]);
	surnamesToldApart.set(notebook, surnames);
	return surnames;
};

/** Shows in lists who is told apart by a role, and no longer who was: which articles state it, the library knows. */
export const showToldApart = async (
	store: Store<State, Action>,
	notebook: Notebook,
	library: Library,
): Promise<void> => {
	const decisions = notebook.peopleDecisions();
	const surnames = rememberTold(notebook, decisions);
	if (surnames.size === 0) return;
	const seen = await library.appearancesOf([...surnames]);
	const decided = readDecisions(decisions);
	const {articles} = store.get();
	const summaries = seen.flatMap(({id, everyone}) => {
		const before = articles.byId(id);
		const after = before && toldApart(before, everyone, decided);
		return after === undefined || after === before ? [] : [after];
	});
	if (summaries.length > 0) store.dispatch({kind: 'relisted', summaries});
};
