// “whelan” -> the sections that are meant, by their subheads alone: a section that only mentions the words is not offered.
import Fuse from 'fuse.js';
import type {Section} from '../model/article.ts';
import {wordsOf} from './search-words.ts';

export type FoundSection = {
	readonly index: number;
	/** 0 to 1, higher is nearer. */
	readonly score: number;
};

/** What people call the paragraphs above the first subhead. */
const namesOfTheLede: ReadonlySet<string> = new Set(['lede', 'lead', 'opening', 'intro', 'introduction', 'top']);

const scores = {
	same: 1,
	begins: 0.95,
	phrase: 0.9,
	words: 0.85,
	unfinished: 0.75,
	lede: 0.7,
	misspelt: 0.65,
	position: 0.5,
};

/** Longer than any subhead; a pasted page would be compared with each of them. */
const longestQuery = 300;

/** A query may leave this share of its letters unmatched: “the release of whelan” where the subhead has no “of”. */
const mostUnmatched = 0.4;

/**
 * Best first; sections of one score in text order. Case, accents, quotation marks and dashes do not count. In this order:
 * the whole subhead, its beginning, its words as a phrase, in any order, with the last one unfinished, the lede by name,
 * words misspelt. A number that no subhead holds is a place: 1 is the first section, the lede included.
 */
export const findSections = (sections: readonly Pick<Section, 'subhead'>[], query: string): readonly FoundSection[] => {
	const asked = wordsOf(query.slice(0, longestQuery)).map(word => word.text);
	if (asked.length === 0) return [];
	const heads = sections.map(({subhead}) => (subhead === undefined ? [] : wordsOf(subhead).map(word => word.text)));
	const nearest = nearestWords(heads.flat());
	const found = heads
		.map((head, index) => {
			const isLede = sections[index]!.subhead === undefined;
			return {
				index,
				score: isLede ? ledeScore(asked) : Math.max(asWritten(head, asked), misspelt(head, asked, nearest)),
			};
		})
		.filter(({score}) => score > 0)
		.sort((a, b) => b.score - a.score || a.index - b.index);
	return found.length > 0 ? found : atPosition(sections.length, query);
};

const ledeScore = (asked: readonly string[]): number =>
	asked.length === 1 && namesOfTheLede.has(asked[0]!) ? scores.lede : 0;

const asWritten = (head: readonly string[], asked: readonly string[]): number => {
	const [whole, wanted] = [` ${head.join(' ')} `, ` ${asked.join(' ')}`];
	if (whole === `${wanted} `) return scores.same;
	if (whole.startsWith(`${wanted} `)) return scores.begins;
	if (whole.includes(`${wanted} `)) return scores.phrase;
	const words = new Set(head);
	if (asked.every(word => words.has(word))) return scores.words;
	const last = asked.at(-1)!;
	const unfinished = head.some(word => word.startsWith(last)) && asked.slice(0, -1).every(word => words.has(word));
	return unfinished ? scores.unfinished : 0;
};

type NearestWords = (word: string) => ReadonlyMap<string, number>;

/** The words that a word may be a misspelling of, each with its nearness from 0 to 1. */
const nearestWords = (words: readonly string[]): NearestWords => {
	// A swap of two letters counts as two errors: .4 finds it in words of five letters and more.
	const fuse = new Fuse([...new Set(words)], {ignoreLocation: true, threshold: 0.4, includeScore: true});
	const known = new Map<string, ReadonlyMap<string, number>>();
	return word => {
		const cached = known.get(word);
		if (cached) return cached;
		// Fuse also finds a word inside another: “art” in “start” is no misspelling.
		const alike = (other: string) => Math.abs(other.length - word.length) <= (word.length < 8 ? 1 : 2);
		const near = new Map(word.length < 4 ? [] : fuse.search(word).map(hit => [hit.item, 1 - hit.score!] as const));
		const kept = new Map([...near].filter(([other]) => alike(other)));
		known.set(word, kept);
		return kept;
	};
};

const misspelt = (head: readonly string[], asked: readonly string[], nearest: NearestWords): number => {
	let letters = 0;
	let matched = 0;
	for (const word of asked) {
		const near = nearest(word);
		letters += word.length;
		matched += word.length * Math.max(0, ...head.map(other => (other === word ? 1 : (near.get(other) ?? 0))));
	}
	const share = matched / letters;
	return share < 1 - mostUnmatched ? 0 : scores.misspelt * share;
};

const atPosition = (count: number, query: string): readonly FoundSection[] => {
	if (!/^\s*\d{1,6}\s*$/.test(query)) return [];
	const index = Number(query) - 1;
	return index >= 0 && index < count ? [{index, score: scores.position}] : [];
};
