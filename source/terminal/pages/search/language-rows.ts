// What may be typed into a search, line by line, as the search page and the help explain it.
import {searchKeys, searchSigns} from '../../../library/search/language/search-keys.ts';
import {columnsOf} from '../../../typesetting/measure.ts';

/** What is typed, what it finds, and examples. */
export type LanguageRow = {readonly typed: string; readonly finds: string; readonly examples: readonly string[]};

/** All of the language. */
export const languageRows: readonly LanguageRow[] = [
	...Object.entries(searchKeys).map(([key, facts]) => ({typed: `${key}:`, ...facts})),
	...searchSigns.map(({signs, ...facts}) => ({typed: signs, ...facts})),
];

/** Says what a row finds, with as many examples as have room: “a topic: about:"tide gate"”. */
export const explained = ({finds, examples}: LanguageRow, columns: number): string => {
	for (let count = examples.length; count > 0; count--) {
		const whole = `${finds}: ${examples.slice(0, count).join(', ')}`;
		if (columnsOf(whole) <= columns) return whole;
	}
	return finds;
};
