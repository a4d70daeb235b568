// Positions in articles: where the reader stopped reading, and where marks were set.

import type {Database} from '../storage/database.ts';
import {type Anchor, anchorAt, findAnchors, guessAnchor} from './anchoring/anchors.ts';
import {nameOf, type Opened, type Records} from './records.ts';
import type {Change} from './undo.ts';

/** A mark, and the article it is in. */
export type Mark = {readonly letter: string; readonly id: string; readonly title: string};

type Anchored = {readonly article: number; readonly anchor: string};

/** Creates the access to the positions in a database; `log` receives the changes that can be undone. */
export const positionsIn = (database: Database, records: Records, log: (change: Change) => void) => {
	const anchorIn = (article: Opened, offset: number): string =>
		JSON.stringify(anchorAt(article.text, records.hashOf(article), offset));

	/**
	 * Returns the offset of an anchor in the text as it is now. An anchor that was found by its words is updated by `keep`.
	 */
	const locate = (article: Opened, kept: string, keep: (anchor: string) => void): number => {
		const anchor = JSON.parse(kept) as Anchor;
		if (anchor.hash === records.hashOf(article)) return anchor.at;
		const at = findAnchors(article.text, [anchor])[0];
		if (at === undefined) return guessAnchor(article.text, anchor);
		keep(anchorIn(article, at));
		return at;
	};

	const markRow = (letter: string) =>
		database.get<Anchored>('select article, anchor from mark where letter = ?', letter);
	const putMark = (letter: string, row: Anchored | undefined) => {
		database.run('delete from mark where letter = ?', letter);
		if (row !== undefined) database.run('insert into mark values (?, ?, ?)', letter, row.article, row.anchor);
	};

	return {
		position: (article: Opened): number | undefined => {
			const key = records.find(article);
			if (key === undefined) return undefined;
			const row = database.get<{anchor: string}>('select anchor from position where article = ?', key);
			return (
				row &&
				locate(article, row.anchor, anchor =>
					database.run('update position set anchor = ? where article = ?', anchor, key),
				)
			);
		},
		keepPosition: (article: Opened, offset: number): void =>
			database.write(() => {
				const anchor = anchorIn(article, offset);
				database.run('insert or replace into position values (?, ?)', records.findOrAdd(article), anchor);
			}),
		setMark: (letter: string, article: Opened, offset: number): void =>
			database.write(() => {
				const before = markRow(letter);
				putMark(letter, {article: records.findOrAdd(article), anchor: anchorIn(article, offset)});
				log({
					undone:
						before === undefined
							? `Undid: set mark ${letter} in “${nameOf(article, 50)}”.`
							: `Undid: move mark ${letter}.`,
					restore: () => putMark(letter, before),
				});
			}),
		marks: (): readonly Mark[] =>
			database.all<Mark>(
				'select letter, article.id, title from mark join article on article.key = mark.article order by letter',
			),
		/** Returns the offset of a mark in this article; undefined if it is in another one. */
		markIn: (letter: string, article: Opened): number | undefined => {
			const row = markRow(letter);
			if (row === undefined || row.article !== records.find(article)) return undefined;
			return locate(article, row.anchor, anchor =>
				database.run('update mark set anchor = ? where letter = ?', anchor, letter),
			);
		},
	};
};
