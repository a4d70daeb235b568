// Who speaks on each row of a story.
import type {Article} from '../../model/article.ts';
import {memoizeRecent} from '../../model/memo.ts';
import type {Row} from '../../typesetting/rows.ts';
import type {VoiceStyle, Voices} from '../../typesetting/voices.ts';
import {voicesOfArticle} from './selectors.ts';
import {quotesInOrder} from './waypoints.ts';

/** A quote that has words on a row. */
export type RowVoice = {
	/** Index into `article.quotes`. */
	readonly quote: number;
	readonly voice: VoiceStyle;
	readonly kind: 'direct' | 'indirect' | 'mixed';
	/** This is the quote's first row. */
	readonly begins: boolean;
	/** UTF-16 units of the quote on this row. */
	readonly letters: number;
};

const nobody: readonly RowVoice[] = [];

/** By the quotes and not by article: topics that are found in a story later do not change a row of it. */
const voicesFor = memoizeRecent(
	(
		quotes: Article['quotes'],
		text: string,
		order: readonly number[],
		voices: Voices,
		rows: readonly Row[],
	): readonly (readonly RowVoice[])[] => {
		const parts = order
			.flatMap(quote => quotes[quote]!.content.map(span => ({quote, span})))
			.sort((a, b) => a.span.start - b.span.start);
		if (parts.length === 0) return rows.map(() => nobody);
		const rowVoices: (readonly RowVoice[])[] = [];
		const begun = new Set<number>();
		let first = 0;
		for (const row of rows) {
			let onRow = nobody;
			if (row.kind === 'text') {
				while (first < parts.length && parts[first]!.span.end <= row.span.start) first++;
				for (let index = first; index < parts.length && parts[index]!.span.start < row.span.end; index++) {
					const {quote, span} = parts[index]!;
					const letters = Math.min(span.end, row.span.end) - Math.max(span.start, row.span.start);
					if (letters <= 0) continue;
					const {kind} = quotes[quote]!;
					onRow = [...onRow, {quote, voice: voices.of(quotes[quote]!), kind, begins: !begun.has(quote), letters}];
					begun.add(quote);
				}
			}
			rowVoices.push(onRow);
		}
		bridgeBlankRows({quotes, text}, rows, rowVoices);
		return rowVoices;
	},
);

/** Returns the quotes on each row, from left to right. The blank row between two paragraphs of one speech belongs to it. */
export const voicesOnRows = (article: Article, rows: readonly Row[]): readonly (readonly RowVoice[])[] =>
	voicesFor(article.quotes, article.text, quotesInOrder(article), voicesOfArticle(article), rows);

const closes = /[”»"’']$/u;

/** A speech that goes on in the next paragraph has no closing mark at the end of the first. */
const bridgeBlankRows = (
	article: Pick<Article, 'quotes' | 'text'>,
	rows: readonly Row[],
	rowVoices: (readonly RowVoice[])[],
) => {
	for (let index = 1; index + 1 < rows.length; index++) {
		if (rows[index]!.kind !== 'blank') continue;
		const [before, after] = [rowVoices[index - 1]!.at(-1), rowVoices[index + 1]![0]];
		if (!before || !after || before.voice.short !== after.voice.short) continue;
		if (before.kind === 'indirect' || after.kind === 'indirect') continue;
		const words = article.quotes[before.quote]!.content.at(-1)!;
		if (!closes.test(article.text.slice(words.end - 1, words.end)))
			rowVoices[index] = [...rowVoices[index]!, {...after, begins: false, letters: 0}];
	}
};

/** Returns the quote that the gutter of a row shows: a direct one before a paraphrase. */
export const mainVoice = (onRow: readonly RowVoice[]): RowVoice | undefined =>
	onRow.find(({kind}) => kind !== 'indirect') ?? onRow[0];
