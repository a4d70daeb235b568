// “whelan” -> the sections that are meant, by their subheads alone: a section that only mentions the words does not match.
import type {Section} from '../model/article.ts';
import {matchNames, type NameMatch} from './match-names.ts';
import {wordsOf} from './search-words.ts';

/** What people call the paragraphs above the first subhead. */
const namesOfTheLede: ReadonlySet<string> = new Set(['lede', 'lead', 'opening', 'intro', 'introduction', 'top']);

/** Between an unfinished subhead and a misspelt one; a position counts only where nothing else matches. */
const scores = {lede: 0.7, position: 0.5};

/**
 * Returns the sections that match, best first; of equals, the earlier. `index` points into `sections`. Subheads are matched
 * by `matchNames`, the lede by the words that people use for it. If nothing matches, a number is a position: 1 is the
 * first section, the lede included.
 */
export const findSections = (sections: readonly Pick<Section, 'subhead'>[], query: string): readonly NameMatch[] => {
	const headed = sections.flatMap(({subhead}, index) => (subhead === undefined ? [] : [{subhead, index}]));
	const matched = matchNames(
		headed.map(({subhead}) => subhead),
		query,
	).map(({index, score}) => ({index: headed[index]!.index, score}));
	const ledes = isNameOfTheLede(query)
		? sections.flatMap(({subhead}, index) => (subhead === undefined ? [{index, score: scores.lede}] : []))
		: [];
	const found = [...matched, ...ledes].sort((a, b) => b.score - a.score || a.index - b.index);
	return found.length > 0 ? found : atPosition(sections.length, query);
};

const isNameOfTheLede = (query: string): boolean => {
	const words = wordsOf(query.slice(0, 100));
	return words.length === 1 && namesOfTheLede.has(words[0]!.text);
};

const atPosition = (count: number, query: string): readonly NameMatch[] => {
	if (!/^\s*\d{1,6}\s*$/.test(query)) return [];
	const index = Number(query) - 1;
	return index >= 0 && index < count ? [{index, score: scores.position}] : [];
};
