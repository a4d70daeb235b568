// What the end of the process would take, where the state folder cannot be written.
import type {KeptEntry} from './kept-entries.ts';

export type Unsaved = {
	readonly stars: number;
	readonly notes: number;
	readonly marks: number;
	/** Some of them are quotes, which can be saved as Markdown. */
	readonly exportable: boolean;
};

/** Nothing would be lost. */
export const nothingUnsaved: Unsaved = {stars: 0, notes: 0, marks: 0, exportable: false};

type Item = {readonly kind: 'stars' | 'notes' | 'marks'; readonly ofQuote: boolean; readonly key: string};

/** One item for each thing that a reader would miss: a quote with a star and a note is two. */
const itemsOf = (entry: KeptEntry): readonly Item[] => {
	const item = (kind: Item['kind'], ...key: readonly (string | number)[]): Item => ({
		kind,
		ofQuote: entry.kind === 'quote',
		key: JSON.stringify([kind, entry.id, ...key]),
	});
	switch (entry.kind) {
		case 'article':
			return [item('stars')];
		case 'mark':
			return [item('marks', entry.letter, entry.at)];
		case 'quote':
			return [
				...(entry.starred ? [item('stars', entry.words)] : []),
				...(entry.note === '' ? [] : [item('notes', entry.words, entry.note)]),
			];
	}
};

/** Counts what has been kept since the process began, or since it was exported. */
export const unsavedSince = (
	entries: () => readonly KeptEntry[],
): {
	readonly count: () => Unsaved;
	/** What is kept now is about to be exported, and what is kept from now on is not in that export. */
	readonly exporting: () => void;
	readonly exported: () => void;
} => {
	const saved = new Set(
		entries()
			.flatMap(itemsOf)
			.map(({key}) => key),
	);
	let inExport: readonly string[] = [];
	return {
		count: () => {
			const items = entries()
				.flatMap(itemsOf)
				.filter(({key}) => !saved.has(key));
			const of = (kind: Item['kind']) => items.filter(item => item.kind === kind).length;
			return {
				stars: of('stars'),
				notes: of('notes'),
				marks: of('marks'),
				exportable: items.some(({ofQuote}) => ofQuote),
			};
		},
		exporting: () => {
			inExport = entries()
				.flatMap(itemsOf)
				.flatMap(({key, ofQuote}) => (ofQuote ? [key] : []));
		},
		exported: () => {
			for (const key of inExport) saved.add(key);
		},
	};
};
