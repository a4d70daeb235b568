// How the people of a comparison are shown.
import {isUnsure} from '../../../model/doubt.ts';
import {memoizeByObject} from '../../../model/memo.ts';
import {shortName} from '../../../typesetting/short-names.ts';
import {coloursFor, unsureVoice, type VoiceStyle} from '../../../typesetting/voices.ts';
import type {State} from '../../state/state.ts';
import {compareState} from './compare-state.ts';
import type {ComparedQuote} from './compared-quotes.ts';

const stylesOf = memoizeByObject((people: readonly string[]): readonly VoiceStyle[] => {
	const roles = coloursFor(people);
	const taken = new Set<string>();
	return people.map(name => {
		const short = shortName(name, people);
		const letters = [...`${name.split(' ').at(-1)}${name}`.toLocaleUpperCase('en')].filter(letter =>
			/\p{L}/u.test(letter),
		);
		const sign = letters.find(letter => !taken.has(letter)) ?? '+';
		taken.add(sign);
		return {name, short, role: roles.get(name)!, sign};
	});
});

/** Returns how each of the people is shown: in a colour and with a letter of their own. */
export const comparedStyles = (state: State): readonly VoiceStyle[] => stylesOf(compareState(state).people);

/** Returns how the speaker of a quote is shown. */
export const styleOfQuote = (state: State, {match, side}: ComparedQuote): VoiceStyle => {
	const style = comparedStyles(state)[side]!;
	return isUnsure(match) ? unsureVoice(style.name!, compareState(state).people) : style;
};
