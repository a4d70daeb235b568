import type {Finding} from '../model/finding.ts';
import type {Quote} from '../model/quote.ts';

/**
 * Returns a filter that leaves out the quotes it has seen: those of two people who speak together are
 * found for each. Whole articles are left out as well.
 */
export const eachQuoteOnce = (): ((found: Finding) => Finding | undefined) => {
	const seen = new Set<string>();
	return found => {
		const {id} = found.article;
		const isNew = ({content}: Quote): boolean => {
			const place = `${content[0]!.start} ${id}`;
			const isFirst = !seen.has(place);
			seen.add(place);
			return isFirst;
		};
		if (found.kind === 'quote') return isNew(found.quote) ? found : undefined;
		if (found.kind === 'article') {
			if (seen.has(id)) return undefined;
			seen.add(id);
		}
		return found.kind === 'person' ? {...found, said: found.said.filter(isNew)} : found;
	};
};
