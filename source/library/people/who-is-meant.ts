// Whom the names behind `by:` mean, remembered while the articles and what the reader has decided stay the same: with each letter
// typed behind a name the same one is asked for.
import {inSlices} from '../flow/time-slices.ts';
import type {DecidedVoices} from '../search/language/decided-voices.ts';
import type {MeantByNames} from '../search/language/meant-quotes.ts';
import type {Query} from '../search/query.ts';
import {type Meant, meantByName, type PeopleHaving} from './meant-by-name.ts';

export type WhoIsMeant = {
	/** Returns whom a query means; undefined if it asks for nobody. Rejects with the signal's reason if it fires first. */
	readonly in: (
		query: Query,
		decided: DecidedVoices | undefined,
		signal?: AbortSignal,
	) => Promise<MeantByNames | undefined>;
	/** To be told when articles come, change or go. */
	readonly forget: () => void;
};

const nothingDecided: DecidedVoices = {people: [], articles: []};

/** Begins to remember; `everyone` gives what finds people by their names. */
export const createWhoIsMeant = (everyone: (signal: AbortSignal) => Promise<PeopleHaving>): WhoIsMeant => {
	const known = new Map<string, Meant | undefined>();
	let decisions = '[]';
	/** An answer to a question from before is not remembered. */
	let age = 0;
	return {
		forget: () => {
			age++;
			known.clear();
		},
		in: async ({by, notBy}, decided = nothingDecided, signal = new AbortController().signal) => {
			const asked = [...by, ...notBy];
			if (asked.length === 0) return undefined;
			const now = JSON.stringify(decided.people);
			if (now !== decisions) known.clear();
			decisions = now;
			const names = new Map<string, Meant>();
			let having: PeopleHaving | undefined;
			for (const name of asked) {
				const words = name.join(' ');
				const isKnown = known.has(words);
				if (!isKnown) having ??= await everyone(signal);
				const all = having!;
				const begun = age;
				const meant = isKnown ? known.get(words) : await inSlices(() => meantByName(name, all, decided.people), signal);
				if (begun === age && now === decisions) known.set(words, meant);
				if (meant !== undefined) names.set(words, meant);
			}
			return {names, corrected: new Map(decided.articles.map(article => [article.id, article]))};
		},
	};
};
