// Runs the built program over annotated articles, as anybody would, and lays what it prints beside their texts.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import type {Quote} from '../../source/model/quote.ts';
import type {Span} from '../../source/model/span.ts';
import {type Alignment, alignTexts} from './align-texts.ts';
import type {AnnotatedArticle} from './annotated-sets.ts';

type PrintedQuote = Pick<Quote, 'kind' | 'content' | 'confidence'> & {
	readonly speaker: string | null;
	readonly source: Span | null;
};

/** What the program prints of one article, as far as it is measured, with its text laid beside the file's. */
export type PrintedArticle = {
	readonly path: string;
	readonly text: string;
	readonly quotes: readonly PrintedQuote[];
	readonly people: readonly {readonly name: string}[];
	readonly topics: readonly {readonly label: string; readonly weight: number}[];
	readonly alignment: Alignment;
};

/** Files of one call. */
const batch = 100;

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** The least part of what is printed that must be found in the file; with less, figures would mean nothing. */
const leastCoverage = 0.97;

/** Returns what the program finds in each article, by id; a file may hold several. Fails if the program does. */
export const runProgram = (articles: readonly AnnotatedArticle[]): ReadonlyMap<string, readonly PrintedArticle[]> => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-accuracy-'));
	try {
		const byFile = new Map(articles.map(article => [`${article.id.replace(/[^\w.-]/g, '_')}.txt`, article]));
		if (byFile.size !== articles.length) throw new Error('Two articles have the same id.');
		for (const [file, {text}] of byFile) writeFileSync(join(folder, file), text);
		const files = [...byFile.keys()].map(file => join(folder, file));
		const found = new Map<string, PrintedArticle[]>();
		for (let from = 0; from < files.length; from += batch) {
			const call = [program, '--jsonl', '--no-cache', '--', ...files.slice(from, from + batch)];
			const {status, stdout, stderr} = spawnSync(process.execPath, call, {encoding: 'utf8', maxBuffer: 2 ** 30});
			if (status !== 0) throw new Error(`newsread ended with ${status}: ${stderr.slice(0, 500)}`);
			for (const line of stdout.split('\n').filter(Boolean)) {
				const printed = JSON.parse(line) as PrintedArticle;
				const {id, text} = byFile.get(basename(printed.path))!;
				const alignment = alignTexts(printed.text, text);
				if (alignment.coverage < leastCoverage) throw new Error(`${id}: what is printed is not what the file holds.`);
				found.set(id, [...(found.get(id) ?? []), {...printed, alignment}]);
			}
		}
		return found;
	} finally {
		rmSync(folder, {recursive: true});
	}
};
