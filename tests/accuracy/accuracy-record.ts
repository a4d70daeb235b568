// docs/accuracy.json: what was measured, on which articles, and how far chance may have moved it.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {intervalOver, percent, type Share, sum} from '../training/shares.ts';

/** A share of right answers: in percent, with half of its 95 % interval over articles, and of how many it is. */
export type RecordedFigure = {
	readonly percent: number;
	readonly interval: number;
	readonly of: number;
	/** How many were right; absent from means of precision and recall. */
	readonly right?: number;
};

/** How often the speaker of a quote was right that the program named with a confidence from `from` up to the row above. */
export type RecordedConfidence = {
	readonly from: number;
	readonly source?: RecordedFigure;
	readonly person?: RecordedFigure;
};

/** What is measured of a set; those of which it annotates nothing are absent. */
export type FigureName =
	| 'attributed'
	| 'found'
	| 'foundLong'
	| 'name'
	| 'pronoun'
	| 'description'
	| 'other'
	| 'reportsPrecision'
	| 'reportsRecall'
	| 'people'
	| 'topics';

/** One set of articles and its figures. */
export type RecordedSet = {
	readonly name: string;
	readonly title: string;
	readonly articles: number;
	/** Which articles these are: a hash of their ids. */
	readonly ids: string;
	/** With the weights of the program, or with others that were not trained on the part that is measured. */
	readonly measured: 'as it is' | 'cross-validated';
	readonly errorsRead: string;
	readonly figures: Readonly<Partial<Record<FigureName, RecordedFigure>>>;
	readonly confidence: readonly RecordedConfidence[];
};

/** The whole record. */
export type AccuracyRecord = {readonly newsread: string; readonly sets: readonly RecordedSet[]};

/** The file of the project that the README's figures are rendered from. */
export const recordPath = join(import.meta.dirname, '..', '..', 'docs', 'accuracy.json');

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Sums the shares of articles up; undefined if nothing was counted. `of` is what there was to be found. */
export const figureOf = (articles: readonly Share[], of?: number): RecordedFigure | undefined => {
	const total = sum(articles);
	if (total.all === 0 || of === 0) return undefined;
	return {
		percent: rounded(percent(total)),
		interval: rounded(intervalOver(articles)),
		of: of ?? total.all,
		...(of === undefined && {right: rounded(total.right)}),
	};
};

/** Returns a hash of the ids of articles, whatever their order. */
export const hashOfIds = (ids: readonly string[]): string =>
	createHash('sha256')
		.update([...ids].sort().join('\n'))
		.digest('hex')
		.slice(0, 16);

/** Reads the record; an empty one if there is no file. */
export const readRecord = (path: string = recordPath): AccuracyRecord =>
	existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as AccuracyRecord) : {newsread: '', sets: []};

/** Writes a record in which some sets are measured anew; the others stay as they are. */
export const writeRecord = (newsread: string, sets: readonly RecordedSet[], path: string = recordPath): void => {
	const kept = readRecord(path).sets.filter(({name}) => !sets.some(set => set.name === name));
	const all = [...kept, ...sets].sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
	writeFileSync(path, `${JSON.stringify({newsread, sets: all}, undefined, '\t')}\n`);
};
