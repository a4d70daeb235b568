// Which kind of findings a request prints.
import type {FindingKind} from '../model/finding.ts';
import type {ListName, Wanted} from '../model/wanted.ts';

const kindsOfLists = {sections: 'section', quotes: 'quote', people: 'person', topics: 'topic'} as const;

/**
 * Returns what a request prints: the kind of its list, else of the first thing that it looks for, else whole articles. A
 * person is printed as a page with quotes and mentions; as data (CSV, JSON) it is the quotes, one a row.
 */
export const kindOf = (wanted: Wanted, list: ListName | undefined, {asData = false} = {}): FindingKind => {
	if (list !== undefined) return kindsOfLists[list];
	if (asData && wanted.person !== undefined) return 'quote';
	if (wanted.text !== undefined) return 'passage';
	for (const kind of ['quote', 'person', 'topic', 'section'] as const) if (wanted[kind] !== undefined) return kind;
	return 'article';
};
