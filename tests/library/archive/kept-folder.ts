// A folder of articles in several formats, with an archive of it in a folder beside it.
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {analyse as analyseWhole} from '../../../source/analysis/analyse.ts';
import type {Analyse} from '../../../source/library/analyse-safely.ts';
import {type ReadingStep, readArticles} from '../../../source/library/read-articles.ts';
import type {Problem} from '../../../source/model/problem.ts';

const fixtures = new URL('../../fixtures/reading', import.meta.url).pathname;

/** What one run over the folder gave, and what it had to do for it. */
export type Run = {
	/** JSON of every step, as whoever prints them sees it. */
	readonly steps: string;
	readonly problems: readonly Problem[];
	/** What was told of the archive itself. */
	readonly notices: readonly Problem[];
	/** Ids of the articles that were analysed. */
	readonly analysed: readonly string[];
	readonly ids: readonly string[];
};

export type KeptFolder = {
	readonly folder: string;
	readonly cache: string;
	readonly path: (name: string) => string;
	readonly write: (name: string, text: string | Uint8Array) => void;
	/** Reads the folder; without `archive`, nothing is kept. */
	readonly run: (options?: {
		readonly archive?: boolean;
		readonly as?: string;
		readonly stopAfter?: number;
		readonly mostPages?: number;
		/** Default: the whole analysis. */
		readonly analyse?: Analyse;
	}) => Promise<Run>;
	/** The archive's file. */
	readonly file: () => string;
} & Disposable;

/** Sorts the properties: articles from the archive may have them in another order. */
const inOrder = (_: string, value: unknown): unknown =>
	value !== null && typeof value === 'object' && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;

/** Makes an empty folder, or one with the fixtures of all formats. */
export const keepFolder = ({formats = false} = {}): KeptFolder => {
	const all = mkdtempSync(join(tmpdir(), 'newsread-archive-'));
	const [folder, cache] = [join(all, 'articles'), join(all, 'cache')];
	mkdirSync(folder);
	if (formats) cpSync(fixtures, join(folder, 'formats'), {recursive: true, filter: name => !/\.\w+\.json$/.test(name)});
	const path = (name: string) => join(folder, name);
	return {
		folder,
		cache,
		path,
		write: (name, text) => writeFileSync(path(name), text),
		file: () => join(cache, readdirSync(cache).find(name => name.endsWith('.db'))!),
		run: async ({
			archive = true,
			as = folder,
			stopAfter = Number.POSITIVE_INFINITY,
			mostPages,
			analyse = analyseWhole,
		} = {}) => {
			const [steps, problems, notices, analysed, ids]: [ReadingStep[], Problem[], Problem[], string[], string[]] = [
				[],
				[],
				[],
				[],
				[],
			];
			const reading = readArticles([as], {
				analyse: document => {
					const article = analyse(document);
					analysed.push(article.id);
					return article;
				},
				...(archive && {archive: {cache, onProblem: problem => notices.push(problem), fewestFiles: 1, mostPages}}),
			});
			for await (const step of reading) {
				// How many files have been found already is a matter of chance.
				if ('article' in step) steps.push({article: step.article});
				else if (!('progress' in step)) steps.push(step);
				if ('problem' in step) problems.push(step.problem);
				if ('article' in step) ids.push(step.article.id);
				if (ids.length >= stopAfter) break;
			}
			return {steps: JSON.stringify(steps, inOrder), problems, notices, analysed, ids};
		},
		[Symbol.dispose]: () => rmSync(all, {recursive: true, force: true}),
	};
};

/** A story by one of two people, that differs from all others. */
export const story = (number: number): string =>
	`The pier of village ${number} stays closed\n\nThe pier is closed for the ${number}th week.\n\n“We have counted the planks, and ${number} are missing,” said Ilse Marrow, the harbour master.\n`;

/** A file changed just now is read again, whatever the archive has of it. */
export const leaveAlone = ({folder, path}: KeptFolder): void => {
	const then = new Date('2020-02-02T02:02:02Z');
	for (const name of readdirSync(folder)) utimesSync(path(name), then, then);
};
