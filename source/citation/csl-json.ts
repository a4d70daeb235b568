// Sources of quotes for programs that keep literature: CSL-JSON (citationstyles.org).
import {sortedName, writersIn} from '../matching/writers.ts';
import type {Source} from './source.ts';

/** Names are sorted by family; a byline without one stays as it is. */
const authorsOf = (writer: string): readonly object[] => {
	const names = writersIn(writer);
	return names.length === 0 ? [{literal: writer}] : names.map(sortedName);
};

/** Returns an item of CSL-JSON, for JSON.stringify. */
export const cslItem = ({key, writer, headline, outlet, date, url, path, notes}: Source): object => ({
	id: key,
	type: 'article-newspaper',
	...(headline && {title: headline}),
	...(writer && {author: authorsOf(writer)}),
	...(outlet && {'container-title': outlet}),
	...(date && {issued: {'date-parts': [date.split('-').map(Number)]}}),
	...(url === undefined ? {source: path} : {URL: url}),
	...(notes.length > 0 && {note: notes.join('; ')}),
});
