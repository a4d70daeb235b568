// Labels that only the company of others like them makes labels: a name alone on its line, above the words of a turn, and the “Q”
// and “A” of court volumes without a mark.
import type {StoryBody} from '../outline/story-body.ts';
import type {TurnLabel} from './transcript-labels.ts';

const particle = 'de|van|von|der|den|da|di|al|bin|la|dos|del';
const words = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|${particle})){1,3}`;
const title = String.raw`(?:(?:The )?(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rt Hon)\.? ){0,2}`;
/** “Ann Vale”, and in records of parliaments “Mr Alan Vale (Penrith) (Con)”, “The Minister for Roads (Ida Marsh)” */
const name = new RegExp(String.raw`^(${title})(${words})(?: \([^()]{1,40}\)){0,3}$`, 'u');
const inOffice = new RegExp(String.raw`^(The \p{Lu}[^():“”"!?.]{3,80} \()(${words})\)(?: \([^()]{1,40}\))?$`, 'u');
const letter = /^([QA])\s+(?=[\p{Lu}“"‘'([\d])/u;
/** In UTF-16 units. */
const longestName = 120;
const longestTime = 40;

const timeLine =
	/^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?--?> ?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)?[\])]?$/;

/** A word that no name has, outside of brackets. */
const prose = new RegExp(` (?!(?:${particle}) )[a-z]`);

/** Finds the name in a line of it alone. What every such line has is looked for first: the patterns are slow to compile. */
const labelIn = (line: string): RegExpExecArray | null =>
	(line.startsWith('The ') && line.includes(' (') ? inOffice.exec(line) : null) ??
	(prose.test(line.replace(/\([^()]*\)/g, '')) ? null : name.exec(line));

/** Fewer are a coincidence. */
const fewestNames = 3;
const fewestQuestions = 2;

/** Recognises a line that holds nothing but the time of the next turn. */
export const isTimeLine = (line: string): boolean => line.length <= longestTime && timeLine.test(line);

/** Returns the bare labels of a story by paragraph, in text order; `labelled` tells which paragraphs have another. */
export const bareLabelsIn = (
	{text, paragraphs}: StoryBody,
	labelled: ReadonlyMap<number, TurnLabel>,
): ReadonlyMap<number, TurnLabel> => {
	const names = new Map<number, TurnLabel>();
	const letters = new Map<number, TurnLabel>();
	const times = new Map<string, number>();
	let questions = 0;
	for (const [paragraph, {span}] of paragraphs.entries()) {
		if (labelled.has(paragraph)) continue;
		const length = span.end - span.start;
		const found = /[QA]/.test(text.charAt(span.start))
			? letter.exec(text.slice(span.start, Math.min(span.end, span.start + 12)))
			: null;
		if (found) {
			const kind = found[1] === 'Q' ? 'question' : 'answer';
			if (kind === 'question') questions++;
			letters.set(paragraph, {name: found[1]!, at: 0, end: found[0].length, kind, weak: false});
		}
		if (length > longestName) continue;
		const line = text.slice(span.start, span.end);
		const [, lead = '', named] = labelIn(line) ?? [];
		if (named === undefined) continue;
		names.set(paragraph, {name: named, at: lead.length, end: length, kind: 'name', weak: false});
		times.set(named, (times.get(named) ?? 0) + 1);
	}
	const isExchange = names.size >= fewestNames && times.size > 1 && [...times.values()].some(count => count > 1);
	return new Map([...(isExchange ? names : []), ...(questions >= fewestQuestions ? letters : [])]);
};
