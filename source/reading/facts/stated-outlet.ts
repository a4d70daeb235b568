// Who published a story, as files name it: “The Pell Courant”. Where there is no name, its address says where it is from.
import {cleanLine} from '../text/clean-text.ts';
import {statedDate} from './stated-date.ts';

/** UTF-16 units; more is a sentence. */
const longestOutlet = 100;

/** What tables and programs write where they know no name, or what kind of thing it is. */
const namesNobody = new Set(
	(
		'unknown none null nil nan undefined untitled n/a na other various default home homepage blog website ' +
		'web online print newspaper magazine newswire wire news article rss feed html'
	).split(' '),
);

/** An address, whole or without its beginning, and a mail address; “courant.example” alone is what many sites call themselves. */
const address = /^\/|^[a-z][a-z\d+.-]{0,20}:\S|^(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\/|^\S{1,64}@\S/i;

/** Returns the name of an outlet; undefined for an address, a date, a number, or a word that names nobody. */
export const statedOutlet = (value: string | undefined): string | undefined => {
	if (value === undefined || value.length > longestOutlet * 4) return undefined;
	const name = cleanLine(value).replace(/^["“„«]([^"“”„«»]+)["”“»]$/, '$1');
	if (name.length > longestOutlet || !/\p{L}/u.test(name)) return undefined;
	if (namesNobody.has(name.toLowerCase()) || address.test(name)) return undefined;
	return statedDate(name) === undefined ? name : undefined;
};
