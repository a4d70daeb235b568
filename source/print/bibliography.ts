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

/** Prints each source once, when all have been found: an article may lie in several files, and be found again later. */
export const bibliography = (print: (source: Source) => string, {folders}: Citing, between = '\n'): Printer => {
	const sources = new Map<string, {readonly published: Published; readonly notes: string[]}>();
	return {
		print: found => {
			const {article} = found;
			const published = publicationOf({...article, headline: titleOf(article)}, folders);
			const {key} = sourceOf(published, []);
			const known = sources.get(key) ?? {published, notes: []};
			sources.set(key, known);
			known.notes.push(...notesOf(found, folders));
			return '';
		},
		end: () => {
			const entries = [...sources.values()].map(({published, notes}) => print(sourceOf(published, notes)));
			return `${entries.join(between)}${between.startsWith(',') ? '\n]\n' : ''}`;
		},
	};
};
