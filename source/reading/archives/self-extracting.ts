// Pages that SingleFile saved as self-extracting: markup that shows nothing but its script, and behind it a ZIP archive with the
// page. The offsets of the archive count from the start of the file, and more markup follows its end.
import {type Format, problemAt, refused} from '../format.ts';
import {deepestNesting, newAllowance} from '../limits.ts';
import {zipFiles} from '../packed/zip.ts';
import {pagesInArchive} from '../saved-pages/archive-pages.ts';
import {problemOfEntries} from './entry-problems.ts';

const saveAgain = 'Open it in a browser and save it as HTML.';

/** Reads the page in a self-extracting page. */
export const readSelfExtracting: Format['read'] = async (bytes, origin, {table, allowance = newAllowance()}) => {
	const within = allowance.within();
	if (!within) return refused(origin, `archives nested more than ${deepestNesting} deep`, saveAgain);
	const files = [...zipFiles(bytes)];
	const page = files.find(({name}) => name === 'index.html');
	if (!page) return refused(origin, 'damaged self-extracting page', saveAgain);
	const content = page.open(allowance.mayUnpackTo(page.packed));
	if (typeof content === 'string') {
		const {what} = problemOfEntries(origin, [page.name], content, 0);
		return {documents: [], problems: [problemAt(origin, what, saveAgain)]};
	}
	allowance.takeBytes(content.length);
	const pages = pagesInArchive(files, allowance);
	return pages.completed(page.name, await table.readBytes(content, origin, {allowance: within, name: page.name}));
};
