// Commands about a person that the palette offers: joining somebody with them, and parting them.
import {withMessage} from '../../state/messages.ts';
import {peopleIn} from '../../state/sidebar/sidebar-entries.ts';
import type {State} from '../../state/state.ts';
import type {Offer} from '../../state/typed-commands.ts';
import {peopleNamed} from '../search/found-names.ts';
import {mergeWith, type PersonToAsk} from './deciding.ts';

/** The person of the page, or the one who is chosen in the list beside it. */
export const personHere = (state: State): PersonToAsk | undefined => {
	const {page, pageStates, focus, story} = state;
	if (focus === 'people') {
		const name = peopleIn(state).at(state.sidebarCursor.people)?.subject.name ?? '';
		if (name !== '') return {name, ...(page === 'story' && story !== undefined && {article: story.article.id})};
	}
	return page === 'person' ? pageStates.person : page === 'who-is-this' ? pageStates['who-is-this'] : undefined;
};

/** More than fit on a screen. */
const mostNames = 50;

const mergeOffer = (name: string): Offer => ({name: `merge ${name}`, keys: '', does: {merge: name}});

/** Returns the names that fit, most quoted first, without those of the person. */
const namesFor = (state: State, {name, article}: PersonToAsk, typed: string): readonly string[] => {
	const own = state.articles.people().named(name, article)?.key;
	return peopleNamed(state, typed)
		.filter(({key}) => key !== own)
		.map(({label}) => label);
};

/**
 * Returns what the palette offers of a person. A part of a name is completed; where it fits several, what was
 * typed stands first, so that nobody is joined by chance.
 */
export const peopleOffers = (state: State, person: PersonToAsk | undefined, query: string): readonly Offer[] => {
	if (person === undefined) return [];
	const [, typed = ''] = /^merge +(\S.*)$/u.exec(query.trimStart()) ?? [];
	if (typed === '') {
		const verb = query.trim().toLowerCase();
		const split: readonly Offer[] = verb === '' ? [{name: 'split', keys: '', does: {only: 'split'}}] : [];
		return 'merge'.startsWith(verb) ? [{name: 'merge NAME', keys: '', does: {only: 'merge'}}, ...split] : [];
	}
	const names = namesFor(state, person, typed).slice(0, mostNames);
	return names.length === 1 ? names.map(mergeOffer) : [mergeOffer(typed), ...names.map(mergeOffer)];
};

/** Joins whoever has the name, or the only one in whose name it is a part. */
export const mergeByName = (state: State, person: PersonToAsk | undefined, typed: string): State => {
	if (person === undefined || state.articles.people().named(typed) !== undefined)
		return mergeWith(state, person, typed);
	const [only, ...others] = namesFor(state, person, typed);
	if (only === undefined || others.length === 0) return mergeWith(state, person, only ?? typed);
	return withMessage(state, severalMeant(typed, [only, ...others]));
};

/** Returns what to say where a part of a name is that of several. */
export const severalMeant = (typed: string, names: readonly string[]): string =>
	`“${typed}” may be ${names.slice(0, 2).join(', ')}${names.length > 2 ? ' …' : ''}: type more of the name.`;
