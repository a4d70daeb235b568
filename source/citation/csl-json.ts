// Sources of quotes for programs that keep literature: CSL-JSON (citationstyles.org).
import type {Source} from './source.ts';

/** Returns an item of CSL-JSON, for JSON.stringify. */
export const cslItem = ({key, writer, headline, outlet, date, url, path, notes}: Source): object => ({
	id: key,
	type: 'article-newspaper',
	...(headline && {title: headline}),
	...(writer && {author: [{literal: writer}]}),
	...(outlet && {'container-title': outlet}),
	...(date && {issued: {'date-parts': [date.split('-').map(Number)]}}),
	...(url === undefined ? {source: path} : {URL: url}),
	...(notes.length > 0 && {note: notes.join('; ')}),
});
