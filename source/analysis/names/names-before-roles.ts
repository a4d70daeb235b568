// Names that say whose an office or a trade is: “Apple” in “said Apple CEO Ann Reed”, “Vale” in “said Vale aide Ann Reed”.

import {isIn, list} from '../language/lexicon-entry.ts';
import type {Token} from '../language/token.ts';
import {canBeInName} from './capitalised-runs.ts';
import {personNameLists} from './name-kinds.ts';
import {isTitle, isTitleBefore} from './title-words.ts';

/** Endings of trades that no list has: “ethicist”, “cheesemonger”. */
const trade = /(?:ist|er|or|ian|eer|man|woman|person)$/;

/** In tokens, from such a name to that of the person. */
const reach = 6;

/** Tells whether the name that ends before token `to` stands before an office or a trade and the name of who has it. */
export const isBeforeRole = (tokens: readonly Token[], to: number): boolean => {
	const {sentence} = tokens[to - 1]!;
	let role = false;
	for (let at = to; at < to + reach; at++) {
		const token = tokens[at];
		if (token?.kind !== 'word' || token.sentence !== sentence || token.start !== tokens[at - 1]!.end + 1) return false;
		const {word} = token;
		// “Vale's chief Democratic rival” has an adjective there, and nobody's name.
		if (isIn(word, list.creed | list.demonym) && !isIn(word, personNameLists)) continue;
		if (word.capital) {
			if (!isTitleBefore(word)) return role && canBeInName(tokens, at);
			role ||= isTitle(word);
			continue;
		}
		if (isIn(word, list.functionWord) || word.partOfSpeech === 'verb') return false;
		role = isIn(word, list.personNoun | list.title) || trade.test(word.lower);
		if (!role && word.partOfSpeech !== 'noun' && !isTitleBefore(word)) return false;
	}
	return false;
};
