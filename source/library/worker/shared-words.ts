// Names, topics and subheads recur in thousands of articles, and each comes from the worker as a string of its own: of 20,000
// summaries they were a quarter of the memory.
import type {ArticleSummary} from '../library.ts';

type Writable<Thing> = {-readonly [Key in keyof Thing]: Thing[Key]};

/**
 * Returns a function that puts one string in place of all equal ones in the summaries that it is given, and remembers those. It changes
 * the summaries: they are fresh from the worker, and nobody else has them.
 */
export const createSharedWords = (): ((summaries: readonly ArticleSummary[]) => void) => {
	const known = new Map<string, string>();
	const shared = (word: string): string => {
		const before = known.get(word);
		if (before === undefined) known.set(word, word);
		return before ?? word;
	};
	const shareAll = (words: readonly string[]): void => {
		for (const [at, word] of words.entries()) (words as string[])[at] = shared(word);
	};
	return summaries => {
		for (const summary of summaries as readonly Writable<ArticleSummary>[]) {
			if (summary.path === summary.id) summary.path = summary.id;
			if (summary.published !== undefined) summary.published = shared(summary.published);
			if (summary.outlet !== undefined) summary.outlet = shared(summary.outlet);
			shareAll(summary.people);
			shareAll(summary.topics);
			for (const voice of summary.voices as readonly Writable<ArticleSummary['voices'][number]>[])
				if (voice.name !== undefined) voice.name = shared(voice.name);
			for (const section of summary.sections as readonly Writable<ArticleSummary['sections'][number]>[])
				if (section.subhead !== undefined) section.subhead = shared(section.subhead);
		}
	};
};
