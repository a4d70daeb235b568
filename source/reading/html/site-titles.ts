// Recognises titles that are not the story's: the name of the paper, “Home”, “Loading…”. Sites that fill their pages by a
// script, or have one title for all of them, leave the headline to the page's heading.
import {lettersAndDigits} from '../text/letters-and-digits.ts';

/** Titles of pages that are still to be filled, or of no page in particular. */
const emptyTitles = new Set(
	(
		'home homepage frontpage index loading pleasewait justamoment untitled untitleddocument newpage newtab document page ' +
		'article story post blog welcome news default title'
	).split(' '),
);

/** What names of papers end with. Headlines do not, in so few words that all begin with a capital. */
const paperNames =
	/^(?:the )?(?:\p{Lu}[\p{L}.’'&-]*,? (?:of |on |and |& )?){1,3}(?:Advertiser|Argus|Bulletin|Chronicle|Courant|Courier|Daily|Dispatch|Echo|Evening Post|Examiner|Express|Free Press|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Messenger|Monitor|News|Observer|Post|Press|Record|Register|Reporter|Review|Sentinel|Standard|Sun|Telegraph|Times|Tribune|Weekly)(?: Online)?$/iu;

const isCapitalised = (title: string): boolean =>
	title.split(' ').every(word => /^[^\p{Ll}]|^(?:of|on|and|the|&)$/u.test(word));

/** Returns true for a title that says which site it is, or nothing. `site` is the site's name, if the page states it. */
export const isSiteTitle = (title: string, site: string | undefined): boolean => {
	const letters = lettersAndDigits(title);
	if (emptyTitles.has(letters) || (site !== undefined && letters === lettersAndDigits(site))) return true;
	return title.length <= 60 && paperNames.test(title) && isCapitalised(title);
};

/** Removes the number of messages before a title, and the site's name: “(3) The Vale Courier: Eels come back”. */
export const withoutPrefix = (title: string, site: string | undefined): string => {
	const words = title.replace(/^\(\d{1,4}\+?\) (?=\S)/, '');
	if (site === undefined || site === '' || !words.toLowerCase().startsWith(site.toLowerCase())) return words;
	const rest = words.slice(site.length);
	const separator = /^(?::| [|»·•–—-]| ::) /.exec(rest)?.[0];
	return separator === undefined ? words : rest.slice(separator.length).trim() || words;
};
