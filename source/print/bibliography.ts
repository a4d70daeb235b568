// The articles of findings as a list of sources, each once, with the quotes that were found in it.
import {cite} from '../citation/cite.ts';
import {type Published, publicationOf, quotationOf} from '../citation/quotation.ts';
import {type Source, sourceOf} from '../citation/source.ts';
import {type Citing, shortTemplate} from '../citation/template.ts';
import {titleOf} from '../model/article.ts';
import type {Finding} from '../model/finding.ts';
import type {Printer} from './printer.ts';

const notesOf = (found: Finding, folders: readonly string[]): readonly string[] => {
	const quotes = found.kind === 'quote' ? [found.quote] : found.kind === 'person' ? found.said : [];
	return quotes.map(quote => cite(quotationOf(found.article, quote, folders), shortTemplate));
};

/** Prints each article when the next one comes: findings of one article must be adjacent. */
export const bibliography = (print: (source: Source) => string, {folders}: Citing, between = '\n'): Printer => {
	let last: {readonly id: string; readonly published: Published; readonly notes: string[]} | undefined;
	let isFirst = true;
	const entry = (): string => {
		if (last === undefined) return '';
		const text = `${isFirst ? '' : between}${print(sourceOf(last.published, last.notes))}`;
		isFirst = false;
		return text;
	};
	return {
		print: found => {
			const {article} = found;
			const isNew = last?.id !== article.id;
			const before = isNew ? entry() : '';
			if (isNew) {
				const published = publicationOf({...article, headline: titleOf(article)}, folders);
				last = {id: article.id, published, notes: []};
			}
			last!.notes.push(...notesOf(found, folders));
			return before;
		},
		end: () => `${entry()}${between.startsWith(',') ? '\n]\n' : ''}`,
	};
};
