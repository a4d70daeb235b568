// Stars and notes on quotes.

import {type Article, sectionAt} from '../model/article.ts';
import {isUnsure} from '../model/doubt.ts';
import {quotedText, unnamedSource} from '../model/quote.ts';
import {covering} from '../model/span.ts';
import type {Database} from '../storage/database.ts';
import {type Anchor, anchorAt} from './anchoring/anchors.ts';
import {matchKeptQuotes} from './anchoring/match-quotes.ts';
import {firstWords} from './first-words.ts';
import {type QuoteRow, quoteRowsIn} from './quote-rows.ts';
import type {Records} from './records.ts';
import type {Change} from './undo.ts';

/** A quote with a star or a note. */
export type KeptQuote = {
	/** Index into the article's quotes; absent if the quote is no longer there, or the article is not analysed yet. */
	readonly quote?: number;
	readonly words: string;
	/** The speaker's name or the article's words for the speaker; absent if it does not say. */
	readonly speaker?: string;
	/** The article's words for the speaker, if the name is unsure. */
	readonly unsureSource?: string;
	/** The subhead of its section. */
	readonly section?: string;
	readonly starred: boolean;
	/** Empty if there is none. */
	readonly note: string;
};

/** The parts of an article by which its quotes are found. */
export type Quoted = Pick<
	Article,
	'id' | 'text' | 'headline' | 'published' | 'url' | 'outlet' | 'byline' | 'quotes' | 'sections'
>;

/** A row, and the index of its quote in the article as it is now. */
type Match = {readonly row: QuoteRow; readonly quote: number | undefined};

/** Access to the stars and notes on quotes. */
export type KeptQuotes = {
	/** Returns the kept quotes of an article in text order; those that are no longer there come last. */
	readonly in: (article: Quoted) => readonly KeptQuote[];
	/** Stars or unstars a quote, by its index. */
	readonly star: (article: Quoted, quote: number, starred: boolean) => void;
	/** Sets the note of a quote; an empty one deletes it. */
	readonly annotate: (article: Quoted, quote: number, note: string) => void;
};

/** Creates the access to kept quotes in a database; `log` receives the changes that can be undone. */
export const keptQuotesIn = (database: Database, records: Records, log: (change: Change) => void): KeptQuotes => {
	// A page asks at every frame, so results are remembered until something has changed in this or another process.
	const answers = new WeakMap<Quoted, {readonly version: string; readonly kept: readonly KeptQuote[]}>();
	let changes = 0;
	const version = (): string =>
		`${changes} ${database.get<{data_version: number}>('pragma data_version')!.data_version}`;

	const table = quoteRowsIn(database);
	const write = (rows: readonly QuoteRow[], field: 'starred' | 'note') => {
		table.write(rows, field);
		changes++;
	};

	const matchesIn = (article: Quoted, key: number): readonly Match[] => {
		const rows = table.of(key);
		const kept = rows.map(({words, anchor}) => ({words, anchor: JSON.parse(anchor) as Anchor}));
		const found = matchKeptQuotes(article, kept, records.hashOf(article));
		return rows.map((row, index) => ({row, quote: found[index]}));
	};

	/** Returns the place and the speaker of a quote in the article as it is now. */
	const settingOf = (
		article: Quoted,
		index: number,
	): Pick<QuoteRow, 'anchor' | 'speaker' | 'unsure_source' | 'section'> => {
		const quote = article.quotes[index]!;
		const {start} = covering(quote.content);
		const source = unnamedSource(article.text, quote);
		return {
			anchor: JSON.stringify(anchorAt(article.text, records.hashOf(article), start)),
			speaker: quote.speaker ?? source ?? null,
			unsure_source: isUnsure(quote) ? (source ?? '') : null,
			section: article.sections[sectionAt(article.sections, start)]?.subhead ?? null,
		};
	};

	/** Updates the rows whose quotes were found in another place or with another speaker. The words stay as they were. */
	const refresh = (article: Quoted, matches: readonly Match[]): readonly Match[] => {
		const now = matches.map(({row, quote}) =>
			quote === undefined ? {row, quote} : {row: {...row, ...settingOf(article, quote)}, quote},
		);
		const moved = now.filter(({row}, index) => {
			const {row: before} = matches[index]!;
			return (['anchor', 'speaker', 'unsure_source', 'section'] as const).some(field => row[field] !== before[field]);
		});
		if (moved.length > 0)
			database.write(() => {
				for (const {row} of moved) table.place(row);
			});
		return now;
	};

	const add = (article: Quoted, index: number): QuoteRow => {
		const row = {
			...settingOf(article, index),
			article: records.findOrAdd(article),
			words: quotedText(article.text, article.quotes[index]!),
			starred: 0,
			note: '',
		};
		return table.add(row);
	};

	/** Returns the rows of a quote. There may be several if an earlier analysis divided the quote. */
	const rowsOf = (article: Quoted, index: number): readonly QuoteRow[] => {
		const key = records.find(article);
		if (key === undefined) return [];
		return matchesIn(article, key)
			.filter(match => match.quote === index)
			.map(({row}) => row);
	};

	return {
		in: article => {
			const asked = version();
			const answer = answers.get(article);
			if (answer?.version === asked) return answer.kept;
			const key = records.find(article);
			const matches = key === undefined ? [] : refresh(article, matchesIn(article, key));
			const kept = matches
				.toSorted((a, b) => (a.quote ?? Number.POSITIVE_INFINITY) - (b.quote ?? Number.POSITIVE_INFINITY))
				.map(keptOf);
			answers.set(article, {version: asked, kept});
			return kept;
		},
		star: (article, index, starred) =>
			database.write(() => {
				if (article.quotes[index] === undefined) return;
				const rows = rowsOf(article, index);
				if (rows.some(row => row.starred === 1) === starred) return;
				const before = rows.length === 0 ? [add(article, index)] : rows;
				write(
					before.map((row, at) => ({...row, starred: starred && at === 0 ? 1 : 0})),
					'starred',
				);
				log({
					undone: `Undid: ${starred ? 'star' : 'unstar'} ${shown(before[0]!)}.`,
					restore: () => write(before, 'starred'),
				});
			}),
		annotate: (article, index, text) =>
			database.write(() => {
				if (article.quotes[index] === undefined) return;
				const note = text.trim();
				const rows = rowsOf(article, index);
				if (noteOf(rows) === note) return;
				const before = rows.length === 0 ? [add(article, index)] : rows;
				write(
					before.map((row, at) => ({...row, note: at === 0 ? note : ''})),
					'note',
				);
				const what = noteOf(rows) === '' ? 'add' : note === '' ? 'delete' : 'edit';
				log({undone: `Undid: ${what} note on ${shown(before[0]!)}.`, restore: () => write(before, 'note')});
			}),
	};
};

const noteOf = (rows: readonly QuoteRow[]): string =>
	rows
		.map(({note}) => note)
		.filter(note => note !== '')
		.join('\n');

const keptOf = ({row: {words, speaker, unsure_source, section, starred, note}, quote}: Match): KeptQuote => ({
	words,
	starred: starred === 1,
	note,
	...(quote !== undefined && {quote}),
	...(speaker !== null && {speaker}),
	...(unsure_source !== null && {unsureSource: unsure_source}),
	...(section !== null && {section}),
});

const shown = ({words}: QuoteRow): string => firstWords(words);
