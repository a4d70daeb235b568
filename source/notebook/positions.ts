// Places in articles: where one was reading, and where one has put a mark.

import type {Database} from '../storage/database.ts';
import {type Anchor, anchorAt, findAnchors, guessAnchor} from './anchoring/anchors.ts';
import {nameOf, type Opened, type Records} from './records.ts';
import type {Change} from './undo.ts';

export type Mark = {readonly letter: string; readonly id: string; readonly title: string};

type Anchored = {readonly article: number; readonly anchor: string};

export const positionsIn = (database: Database, records: Records, log: (change: Change) => void) => {
	const anchorIn = (article: Opened, offset: number): string =>
		JSON.stringify(anchorAt(article.text, records.hashOf(article), offset));

	/** Where an anchor is now; one that was found by its words is kept as it now is. */
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
							? `The mark ${letter} in “${nameOf(article, 50)}” is gone again.`
							: `The mark ${letter} is back where it was.`,
					restore: () => putMark(letter, before),
				});
			}),
		marks: (): readonly Mark[] =>
			database.all<Mark>(
				'select letter, article.id, title from mark join article on article.key = mark.article order by letter',
			),
		/** Where a mark is in this article; undefined if it is in another. */
		markIn: (letter: string, article: Opened): number | undefined => {
			const row = markRow(letter);
			if (row === undefined || row.article !== records.find(article)) return undefined;
			return locate(article, row.anchor, anchor =>
				database.run('update mark set anchor = ? where letter = ?', anchor, letter),
			);
		},
	};
};
