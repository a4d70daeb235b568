// Reads an export of Substack: `posts.csv` has the titles and days of the posts and tells drafts apart, `posts/ID.html` the text.

import type {Origin} from '../../model/document.ts';
import type {Problem} from '../../model/problem.ts';
import {articlesOfDrafts, type Draft} from '../collections/drafts.ts';
import {statedDate} from '../facts/stated-date.ts';
import {inside, problemAt, type ReadResult, refused} from '../format.ts';
import {type Allowance, newAllowance} from '../limits.ts';
import {lineOfMarkup} from '../markup/is-markup.ts';
import type {PackedFile} from '../packed/packed-file.ts';
import {decode} from '../text/decode.ts';

const exportAgain = 'Export the posts again.';

/** Buttons and requests to subscribe, which the editor puts between the paragraphs. */
const button =
	/<p\b[^<>]{0,500}\bclass="[^"<>]{0,200}\b(?:button-wrapper|cta-caption)\b[^<>]{0,2000}>(?:(?!<\/p>)[\s\S]){0,2000}<\/p>/gi;

/** Bytes of the list, and of a post. */
const longestList = 16 * 1024 * 1024;
const longestPost = 8 * 1024 * 1024;

const textIn = async (
	file: PackedFile | undefined,
	most: number,
	allowance: Allowance,
): Promise<string | undefined> => {
	const content = file?.open(Math.min(most, allowance.mayUnpackTo(file.packed)));
	if (content === undefined || typeof content === 'string') return undefined;
	allowance.takeBytes(content.length);
	return decode(content);
};

const rowsOf = async (list: string): Promise<readonly Readonly<Record<string, string | undefined>>[]> => {
	const {parse} = await import('csv-parse/sync');
	return parse(list, {
		bom: true,
		columns: true,
		relax_quotes: true,
		relax_column_count: true,
		skip_records_with_error: true,
	});
};

/** Reads the posts that were published. */
export const readSubstack = async (
	files: readonly PackedFile[],
	origin: Origin,
	allowance: Allowance = newAllowance(),
): Promise<ReadResult> => {
	const listFile = files.find(({name}) => /^(?:[^/]+\/)?posts\.csv$/.test(name));
	const list = await textIn(listFile, longestList, allowance);
	if (listFile === undefined || list === undefined) return refused(origin, 'damaged export of Substack', exportAgain);
	const folder = listFile.name.slice(0, -'posts.csv'.length);
	const byName = new Map(files.map(file => [file.name, file]));
	const drafts: Draft[] = [];
	let [unpublished, missing] = [0, 0];
	for (const {post_id: id = '', title = '', post_date: date = '', is_published: published} of await rowsOf(list)) {
		const file = byName.get(`${folder}posts/${id}.html`);
		if (file === undefined) continue;
		if (published !== 'true') {
			unpublished++;
			continue;
		}
		const stop = allowance.isLate() || !allowance.takeEntry();
		const html = stop ? undefined : await textIn(file, longestPost, allowance);
		if (html === undefined) missing++;
		else
			drafts.push({
				origin: inside(origin, id),
				headline: lineOfMarkup(title),
				published: statedDate(date),
				html: html.replace(button, ''),
			});
	}
	const {documents, problems} = await articlesOfDrafts(drafts, origin);
	const count = (number: number, one: string): string => (number === 1 ? `1 ${one} is` : `${number} ${one}s are`);
	const told: readonly Problem[] = [
		...problems,
		...(missing > 0 ? [problemAt(origin, `${count(missing, 'post')} damaged or too long`, exportAgain)] : []),
		...(unpublished > 0
			? [{...problemAt(origin, `${count(unpublished, 'draft')} left out`), isNotice: true as const}]
			: []),
	];
	return documents.length + told.length === 0
		? refused(origin, 'an export of Substack without posts', exportAgain)
		: {documents, problems: told};
};
