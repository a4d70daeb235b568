// What a browser prints above and below a page: the time of printing, the title, the address, and the number of the page.
import {webAddressOf} from '../../facts/stated-facts.ts';
import type {SetLine} from './lines.ts';
import {isPageNumber} from './running-lines.ts';

/** What the print states about the page. The time of printing is no date of the story. */
export type PrintedPage = {readonly url: string; readonly title?: string};

const timeOfPrint = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,? \d{1,2}[:.]\d{2}(?: ?[AP]M)?)?$/i;

const isTimeOfPrint = (text: string): boolean => text.length <= 30 && timeOfPrint.test(text.replaceAll('\u202f', ' '));

/** Browsers cut a long address short. */
const addressOf = (text: string): string | undefined =>
	/^(?:https?|file):\/\/[^\s…]+$/i.test(text) && !text.endsWith('...') ? text : undefined;

/** Returns true for a line that only a browser prints beside a page; the title is not known by itself. */
export const isOfPrint = ({text}: SetLine): boolean =>
	isTimeOfPrint(text) || isPageNumber(text) || /^(?:https?|file):\/\/\S+$/i.test(text);

/** Returns what a browser printed around the page, if `edges`, the lines at its edges, have both an address and a time. */
export const printedPageOf = (edges: readonly SetLine[]): PrintedPage | undefined => {
	const address = edges.find(({text}) => addressOf(text) !== undefined);
	const time = edges.find(({text}) => isTimeOfPrint(text));
	if (address === undefined || time === undefined) return undefined;
	const title = edges.find(line => !isOfPrint(line) && Math.abs(line.y - time.y) < 2);
	return {
		url: webAddressOf(addressOf(address.text)) ?? '',
		...(title !== undefined && {title: title.text}),
	};
};
