// Faults that the tests must notice, each in one place of the source. What is found is replaced; it must be there once.

export type Mutant = {
	readonly number: number;
	/** What the program does wrong. */
	readonly does: string;
	readonly file: string;
	readonly find: string | RegExp;
	readonly put: string;
	/** Test files, one of which must fail. */
	readonly tests: readonly string[];
};

const rows: readonly (readonly [
	number: number,
	does: string,
	file: string,
	find: string | RegExp,
	put: string,
	...tests: readonly string[],
])[] = [
	[
		1,
		'looks for the section of an offset one off',
		'source/model/article.ts',
		'span.start <= offset',
		'span.start < offset',
		'tests/model/article.test.ts',
	],
	[
		2,
		'knows no transpositions',
		'source/matching/edit-distance.ts',
		/if \(swapped && .*/,
		'',
		'tests/matching',
		'tests/library/search',
	],
	[
		3,
		'takes an edited story for another one unless 60 % are the same',
		'source/notebook/anchoring/fingerprint.ts',
		'leastInCommon = 0.25',
		'leastInCommon = 0.6',
		'tests/notebook',
	],
	[
		4,
		'lets everybody read the state folder',
		'source/storage/open-database.ts',
		'mode: 0o700',
		'mode: 0o755',
		'tests/storage',
		'tests/notebook',
	],
	[
		5,
		'never looks at the checksum of a ZIP entry',
		'source/reading/packed/zip.ts',
		'crc32(content) === checksum',
		'crc32(content) !== -1',
		'tests/reading/packed',
	],
	[
		6,
		'unpacks what grows a hundred thousand times',
		'source/reading/limits.ts',
		'largestRatio = 100;',
		'largestRatio = 100_000;',
		'tests/reading/packed',
	],
	[
		7,
		'unpacks thirty archives in one another',
		'source/reading/limits.ts',
		'deepestNesting = 3;',
		'deepestNesting = 30;',
		'tests/reading/packed',
	],
	[
		8,
		'writes a cell that begins with @ as a formula',
		'source/print/csv.ts',
		'[=+\\-@\\t',
		'[=+\\-\\t',
		'tests/print/csv.test.ts',
	],
	[
		9,
		'hands an editor a path that begins with - as an option',
		'source/terminal/effects/programs.ts',
		'const file = resolve(path);',
		'const file = path;',
		'tests/terminal/effects/programs.test.ts',
		'tests/terminal/effects/do-act.test.ts',
	],
	[
		10,
		'opens an article that arrives late over another one on its way',
		'source/terminal/update/outside.ts',
		'(state.opening !== undefined || action.asked) && state.opening?.id !== action.article.id',
		'action.asked && state.opening === undefined',
		'tests/terminal/effects/effects.test.ts',
	],
	[
		11,
		'does not take back the question before',
		'source/terminal/effects/search-everywhere.ts',
		'inFlight?.abort();',
		'',
		'tests/terminal/effects/effects.test.ts',
	],
	[
		12,
		'shows the answer to another query',
		'source/terminal/pages/search.ts',
		"given.kind === 'search' && given.answer.query === searchIn(state).query",
		"given.kind === 'search'",
		'tests/terminal/pages',
		'tests/terminal/effects',
	],
	[
		13,
		'leaves the failure of a source that nobody waits for unhandled',
		'source/library/flow/batches.ts',
		'next.catch(() => {});',
		'',
		'tests/library/flow',
	],
	[
		14,
		'names speakers from a confidence of 0.2 on',
		'source/model/doubt.ts',
		'leastNamed = 0.35',
		'leastNamed = 0.2',
		'tests/analysis/speakers/speakers.test.ts',
	],
	[
		15,
		'searches paraphrases in the library',
		'source/library/archive/listings.ts',
		'said: inOrder.filter(inTheseWords)',
		'said: inOrder',
		'tests/library/library.test.ts',
	],
	[
		16,
		'lets the settings take all keys from interrupt',
		'source/keymap/key-bindings.ts',
		"['open', 'escape', 'interrupt']",
		"['open', 'escape']",
		'tests/settings',
		'tests/keymap',
	],
	[
		17,
		'gives text to the clipboard of the other machine over SSH',
		'source/terminal/effects/clipboard.ts',
		'isElsewhere ? [] : ',
		'',
		'tests/terminal/effects/clipboard.test.ts',
	],
	[
		18,
		'goes on with a thread that was too slow',
		'source/reading/isolation/guarded.ts',
		"if (typeof outcome === 'string' || idle) thread.stop();",
		'if (idle) thread.stop();',
		'tests/reading/isolation',
	],
	[
		19,
		'forgets the place in the story before',
		'source/notebook/open-notebook.ts',
		'if (waiting !== undefined && waiting.article.id !== article.id) writePosition();',
		'',
		'tests/notebook/notebook.test.ts',
		'tests/terminal/effects/follow-notebook.test.ts',
	],
	[
		20,
		'never hears that a file has changed',
		'source/terminal/effects/watch-open-story.ts',
		'timer = setTimeout(readAgain, settlingTime);',
		'',
		'tests/terminal/effects/effects.test.ts',
	],
	[21, 'prints escape codes of a path', 'source/print/labels.ts', "id.replace(unsafe, '�')", 'id', 'tests/print'],
	[
		22,
		'lets bidi controls into the text',
		'source/reading/text/clean-text.ts',
		/(\\u200e\\u200f)\\u202a-\\u202e(\\u2060)/,
		'$1$2',
		'tests/reading/text/clean-text.test.ts',
	],
	[
		23,
		'opens an address with a password in it',
		'source/terminal/effects/programs.ts',
		" || url.username !== '' || url.password !== ''",
		'',
		'tests/terminal/effects/programs.test.ts',
	],
	[
		24,
		'follows links in a circle',
		'source/reading/find-in-folder.ts',
		'if (status.ino !== 0) entered.add(identity);',
		'',
		'tests/reading/find-files.test.ts',
	],
	[
		25,
		'opens any address in the browser',
		'source/terminal/effects/programs.ts',
		'const url = safeAddress(address);',
		'const url: string | undefined = address;',
		'tests/terminal/effects/programs.test.ts',
	],
	[
		26,
		'does not mark a story as read that has been on the screen',
		'source/terminal/effects/mark-read.ts',
		'notebook.seen(watched.article);',
		'',
		'tests/terminal/effects/mark-read.test.ts',
	],
	[
		27,
		'reads the wrong file again for a quote of more than 500 articles',
		'source/selection/kept-articles.ts',
		'const path = paths.get(id);',
		'const path = paths.has(id) ? [...paths.values()][0] : undefined;',
		'tests/selection',
	],
];

export const mutants: readonly Mutant[] = rows.map(([number, does, file, find, put, ...tests]) => ({
	number,
	does,
	file,
	find,
	put,
	tests,
}));

/** Returns the code with the fault in it. Throws where the place is not there, or more than once. */
export const mutated = (code: string, {number, file, find, put}: Mutant): string => {
	const places = [
		...code.matchAll(typeof find === 'string' ? new RegExp(RegExp.escape(find), 'g') : new RegExp(find, 'g')),
	];
	if (places.length !== 1)
		throw new Error(
			`Mutant ${number} finds ${places.length} places in ${file} instead of one. Correct it in tests/mutants/mutants.ts.`,
		);
	return typeof find === 'string' ? code.replace(find, () => put) : code.replace(find, put);
};
