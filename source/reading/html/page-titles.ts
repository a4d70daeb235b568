// The titles that a page states, without the names of its site and section, and which of its headings is the headline.
import {lettersAndDigits} from '../text/letters-and-digits.ts';
import {isSiteTitle} from './site-titles.ts';

/** UTF-16 units; a title that is not closed has the whole page in it. */
const longestTitle = 300;

/** Returns true for words that may be a title. */
export const isPageTitle = (words: string): boolean => words !== '' && words.length <= longestTitle;

/** Letters and digits; a shorter heading may match the title by chance. */
const shortestHeading = 8;

/**
 * Returns the heading that agrees with a stated title, or else the stated title. Without a title, the only heading; several
 * give none.
 */
export const pageHeadlineOf = (
	linked: string | undefined,
	headings: readonly string[],
	titles: readonly string[],
): string | undefined => {
	const wanted = [linked ?? '', ...titles].map(lettersAndDigits).filter(title => title.length >= shortestHeading);
	const seen = headings.find(heading => {
		const letters = lettersAndDigits(heading);
		// A heading that is only a small part of a title is the site's name.
		const isMeant = (title: string): boolean =>
			letters.startsWith(title) || (title.startsWith(letters) && letters.length * 2 >= title.length);
		return letters.length >= shortestHeading && wanted.some(isMeant);
	});
	return seen ?? linked ?? titles[0] ?? (headings.length === 1 ? headings[0] : undefined);
};

/** Returns the titles of the story: where there is one heading, the name of the site is none. */
export const ofStory = (
	titles: readonly string[],
	headings: readonly string[],
	site: string | undefined,
): readonly string[] => {
	const [heading = ''] = headings;
	return headings.length === 1 && isPageTitle(heading) && !isSiteTitle(heading, site)
		? titles.filter(title => !isSiteTitle(title, site))
		: titles;
};

const separators = / (?:[|»·•]|::|[-–—]) /g;

/** Removes the names of section and site: “Eels come back to Pell | News | The Vale Courier”. */
export const withoutSite = (title: string, site: string | undefined): string => {
	const last = [...title.matchAll(separators)].at(-1);
	if (!last) return title;
	const head = title.slice(0, last.index).trim();
	const tail = title.slice(last.index + last[0].length).trim();
	const isSite = site !== undefined && lettersAndDigits(tail) === lettersAndDigits(site);
	// A dash may be part of the headline: then the words after it are many, or the ones before it few.
	const isShort = tail.split(' ').length <= 4 && head.split(' ').length >= (/[-–—]/.test(last[0]) ? 4 : 2);
	return isSite || isShort ? withoutSite(head, site) : title;
};
