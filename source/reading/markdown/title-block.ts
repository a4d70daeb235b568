// The title block of pandoc: lines at the top that begin with a percent sign, for the title, the writers and the date.
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames} from '../facts/stated-facts.ts';
import {withoutAbsent} from '../plain-text/take-facts.ts';
import {cleanLine} from '../text/clean-text.ts';
import type {StatedFacts} from './matter-facts.ts';

/** A line may go on in indented ones. */
const line = /%[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)(?:\n|$)/y;

/** Returns what the block states, and the text below it; undefined for a text that begins with fewer than two such lines. */
export const takeTitleBlock = (text: string): {readonly facts: StatedFacts; readonly body: string} | undefined => {
	if (!text.startsWith('%')) return undefined;
	const values: string[] = [];
	let end = 0;
	while (values.length < 3) {
		line.lastIndex = end;
		const found = line.exec(text);
		if (!found) break;
		values.push(found[1]!);
		end = line.lastIndex;
	}
	const [title = '', writers = '', date = ''] = values;
	if (values.length < 2 || title.startsWith('%')) return undefined;
	const facts = withoutAbsent({
		headline: cleanLine(title) || undefined,
		byline: bylineOfNames(writers.split(/;|\n/)),
		published: statedDate(date),
	});
	return {facts, body: text.slice(end)};
};
