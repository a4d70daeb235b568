// The lists of a Word document (word/numbering.xml), and the numbers of their entries, which the file counts nowhere.
import {tagsOf} from '../../markup/xml-tags.ts';
import {numberIn} from '../list-numbers.ts';

type Level = {form: string; text: string; start: number};
type List = ReadonlyMap<string, Level>;

/** Levels of a list. */
const mostLevels = 9;

type Numbering = {
	readonly abstract: ReadonlyMap<string, List>;
	readonly lists: ReadonlyMap<string, string>;
};

const numberingIn = (xml: string): Numbering => {
	const abstract = new Map<string, Map<string, Level>>();
	const lists = new Map<string, string>();
	let list: Map<string, Level> | undefined;
	let level: Level | undefined;
	let number: string | undefined;
	for (const {name, attributes, closes} of tagsOf(xml)) {
		const value = attributes.get('val') ?? '';
		if (name === 'abstractnum') {
			list = closes ? undefined : new Map();
			if (list) abstract.set(attributes.get('abstractnumid') ?? '', list);
		} else if (name === 'lvl') {
			level = closes ? undefined : {form: 'decimal', text: '', start: 1};
			if (level) list?.set(attributes.get('ilvl') ?? '0', level);
		} else if (closes) continue;
		else if (name === 'num') number = attributes.get('numid');
		else if (name === 'abstractnumid' && number !== undefined) lists.set(number, value);
		else if (level === undefined) continue;
		else if (name === 'numfmt') level.form = value;
		else if (name === 'lvltext') level.text = value;
		else if (name === 'start') level.start = Number(value) || 0;
	}
	return {abstract, lists};
};

/**
 * Returns a function that counts one more entry of a list, and gives its mark as it is shown: “2.”, “b)”, empty for a bullet.
 * Undefined if the paragraph is in no list.
 */
export const wordListsIn = (xml: string): ((list: string | undefined, level: string) => string | undefined) => {
	const {abstract, lists} = numberingIn(xml);
	const counts = new Map<string, number[]>();
	return (list, level) => {
		if (list === undefined || list === '0') return undefined;
		const levels = abstract.get(lists.get(list) ?? '');
		const depth = Math.min(Number(level) || 0, mostLevels - 1);
		const here = levels?.get(String(depth));
		if (here === undefined) return '';
		const counted = counts.get(list) ?? [];
		counts.set(list, counted);
		counted.length = Math.min(counted.length, depth + 1);
		counted[depth] = (counted[depth] ?? here.start - 1) + 1;
		let isCounted = true;
		const mark = here.text.slice(0, 60).replace(/%([1-9])/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			const form = levels?.get(String(at))?.form ?? 'decimal';
			const number = numberIn(form, counted[at] ?? levels?.get(String(at))?.start ?? 1);
			isCounted &&= number !== '';
			return number;
		});
		return isCounted && mark !== here.text ? mark : '';
	};
};
