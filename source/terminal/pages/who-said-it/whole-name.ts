// The name that was meant by a part of one: of somebody in the story, else of somebody in the library.
import {wordsOf} from '../../../matching/search-words.ts';
import type {State} from '../../state/state.ts';
import {peopleNamed} from '../search/found-names.ts';
import {askedQuote} from './asked-quote.ts';

/** Two who are told apart have a role behind the name, and are nobody’s name as it is typed. */
const hasRole = (name: string): boolean => name.includes(', ');

/**
 * Returns the names that have each word that was typed: one name where it is clear who is meant, none for somebody new. A beginning of
 * a word is not enough: “Ann” may be somebody new beside Annette.
 */
export const wholeNames = (state: State, typed: string): readonly string[] => {
	const words = wordsOf(typed).map(({text}) => text);
	const fits = (name: string): boolean => {
		const own = new Set(wordsOf(name).map(({text}) => text));
		return words.length > 0 && words.every(word => own.has(word));
	};
	const isSame = (name: string): boolean => fits(name) && wordsOf(name).length === words.length;
	const here = (askedQuote(state)?.article.people ?? []).map(({name}) => name).filter(fits);
	const found =
		here.length > 0
			? here
			: peopleNamed(state, typed)
					.map(({label}) => label)
					.filter(name => fits(name) && !hasRole(name));
	const same = found.filter(isSame);
	return same.length === 1 && words.length > 1 ? same : found;
};
