// Commands that are typed with something after them, as vi has them: “:w FILE”, “:e PATH”, “:12”.

import type {Command} from '../../keymap/keymap.ts';
import {todayHere} from '../../matching/calendar.ts';
import {typedDay} from '../../matching/days.ts';
import {dateOf} from '../../typesetting/captions.ts';

/** What an offer of the palette does: a command of the key table, perhaps with a number, or something with a name. */
type Does =
	| Command
	| {readonly command: Command; readonly number: number}
	| {readonly read: string}
	| {readonly save: string}
	/** Whoever is of this name is one with the person of the page. */
	| {readonly merge: string}
	/** The order that is called so. */
	| {readonly sort: string}
	/** The digest from this day on, YYYY-MM-DD. */
	| {readonly since: string}
	/** `merge` goes on with a name. */
	| {readonly only: 'clear-find' | 'copies' | 'merge' | 'settings' | 'split'};

/** Something that the palette offers. `keys` is empty where it has no key. */
export type Offer = {readonly name: string; readonly keys: string; readonly does: Does};

const withNumber = /^(\d{1,7})(%?)$/u;
const withPath = /^(open|read|e|edit|o|w|write|sav|saveas)!? +(\S.*)$/u;
const writes: ReadonlySet<string> = new Set(['w', 'write', 'sav', 'saveas']);
const merging = /^merge +(\S.*)$/u;
const sorting = /^sort +(\S.*)$/u;
const digesting = /^since +(\S.*)$/u;
const clearsFind = /^noh(?:l(?:s(?:earch)?)?)?$/u;

/** Returns what is typed with something after it, or has no key; undefined for anything else. */
export const typedCommand = (query: string, today: () => string = todayHere): Offer | undefined => {
	const typed = query.trim();
	const [, number, percent] = withNumber.exec(typed) ?? [];
	if (number !== undefined)
		return {
			name: `go to ${Number(number)}${percent}`,
			keys: `${Number(number)}${percent === '%' ? '%' : 'G'}`,
			does: {command: percent === '%' ? 'go-to-share' : 'last', number: Number(number)},
		};
	const [, verb, path] = withPath.exec(typed) ?? [];
	if (verb !== undefined && path !== undefined)
		return writes.has(verb)
			? {name: `save as ${path}`, keys: '', does: {save: path}}
			: {name: `open ${path}`, keys: '', does: {read: path}};
	const [, other] = merging.exec(typed) ?? [];
	if (other !== undefined) return {name: `merge ${other}`, keys: '', does: {merge: other}};
	const [, order] = sorting.exec(typed) ?? [];
	if (order !== undefined) return {name: `sort ${order}`, keys: '', does: {sort: order}};
	const day = typedDay(digesting.exec(typed)?.[1] ?? '', 'first', today());
	if (day !== undefined) return {name: `digest since ${dateOf(day)}`, keys: '', does: {since: day}};
	if (typed.length > 2 && 'copies'.startsWith(typed)) return {name: 'copies', keys: '', does: {only: 'copies'}};
	if (typed.length > 1 && 'split'.startsWith(typed)) return {name: 'split', keys: '', does: {only: 'split'}};
	if (clearsFind.test(typed)) return {name: 'clear the search', keys: '', does: {only: 'clear-find'}};
	return /^set?(?: .*)?$/u.test(typed) ? {name: 'settings', keys: '', does: {only: 'settings'}} : undefined;
};
