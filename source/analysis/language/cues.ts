// Reporting verbs (cues, in the terms of PARC and PolNeAR): how reliably each reports speech, and in which form.
import {attitudeVerbs, frequentVerbs, middlingVerbs, strongVerbs, weakVerbs} from '../lexicon/cue-words.ts';

/** A reporting verb in one of its forms. */
export type Cue = {
	/** How often the word reports speech: 3 nearly always, 2 often, 1 sometimes. */
	readonly level: 1 | 2 | 3;
	/** `participle` is the -ing form; `past` includes the past participle. */
	readonly form: 'plain' | 'present' | 'past' | 'participle';
	/** 1-based number of a frequent verb, at most 79; 0 for all others. */
	readonly verb: number;
	/** Reports an attitude, a choice or a sight rather than words. */
	readonly attitude: boolean;
};

const vowels = /[aeiou]/;

/** Verbs that double their last letter: plan -> plann-, admit -> admitt-. */
const doubling = /^(?:[^aeiou]*[aeiou][bdgklmnprt]|(?:admit|refer|rebut|commit|quip|concur|demur))$/;

const presentOf = (verb: string): string => {
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
};

const stemOf = (verb: string): string => (doubling.test(verb) ? verb + verb.at(-1) : verb);

const pastOf = (verb: string): string => {
	if (verb.endsWith('e')) return `${verb}d`;
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
	return `${stemOf(verb)}ed`;
};

const participleOf = (verb: string): string => {
	if (verb.endsWith('ee') || !verb.endsWith('e') || !vowels.test(verb.slice(0, -1))) return `${stemOf(verb)}ing`;
	return `${verb.slice(0, -1)}ing`;
};

const readVerbs = (): ReadonlyMap<string, Cue> => {
	const cues = new Map<string, Cue>();
	const frequent = frequentVerbs.split(' ');
	const attitudes = new Set(attitudeVerbs.split(' '));
	const levels = [
		[strongVerbs, 3],
		[middlingVerbs, 2],
		[weakVerbs, 1],
	] as const;
	for (const [verbs, level] of levels) {
		for (const entry of verbs.split(' ')) {
			const [plain = '', past = pastOf(plain), participle = past] = entry.split('/');
			const verb = frequent.indexOf(plain) + 1;
			const attitude = attitudes.has(plain);
			const put = (form: string, kind: Cue['form']) => {
				if (!cues.has(form)) cues.set(form, {level, form: kind, verb, attitude});
			};
			put(past, 'past');
			put(participle, 'past');
			put(presentOf(plain), 'present');
			put(participleOf(plain), 'participle');
			put(plain, 'plain');
		}
	}
	return cues;
};

let cues: ReadonlyMap<string, Cue> | undefined;

/** Returns the reporting verb that `lower`, a word in lower case, is a form of. */
export const cueOf = (lower: string): Cue | undefined => {
	cues ??= readVerbs();
	return cues.get(lower);
};
