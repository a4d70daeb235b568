import type {Rolldown} from 'tsdown';

/** A description of what matches, for the message, and the pattern or path itself. */
export type Expected = {readonly what: string; readonly matches: (module: string) => boolean};

/** Returns a pattern for the TypeScript files of `source/` whose path there, without its ending, matches `path`. */
export const sourceFile = (path: string): RegExp => new RegExp(`/source/(?:${path})\\.tsx?$`);

/** Returns one pattern that matches what any of some patterns match. */
export const anyOf = (patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map(({source}) => source).join('|'));

/** Returns a sentence for the first of `expected` that none of `modules` matches. */
export const unmatched = (expected: readonly Expected[], modules: readonly string[]): string | undefined => {
	const missed = expected.find(({matches}) => !modules.some(matches));
	return missed && `tsdown.config.ts: ${missed.what} matches no module of the bundle. Correct it, or take it out.`;
};

/** Stops the build where one of `expected` matches nothing: what silently does nothing costs start-up time unnoticed. */
export const mustMatch = (expected: readonly Expected[]): Rolldown.Plugin => ({
	name: 'must-match',
	generateBundle() {
		const problem = unmatched(expected, [...this.getModuleIds()]);
		if (problem !== undefined) this.error(problem);
	},
});
