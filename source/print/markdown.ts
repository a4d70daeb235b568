// Articles, quotes and tables as Markdown (CommonMark, with GitHub's tables). Every character is shown as it was.

import {citeInMarkdown} from '../citation/cite.ts';
import {quotationOf} from '../citation/quotation.ts';
import {type Citing, usualCiting} from '../citation/template.ts';
import {type Article, titleOf} from '../model/article.ts';
import {escapeMarkdown as inline, escapeMarkdownParagraph as paragraph} from '../model/escape-markdown.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import type {Quote} from '../model/quote.ts';
import {overlaps, type Span, textOf} from '../model/span.ts';
import {counted, dateOf, lengthOf, writtenIn} from '../typesetting/captions.ts';
import {fieldNames, tableFields} from './fields.ts';
import {readAsIn, shownPath, tallyOf} from './labels.ts';
import {storyBlocks} from './markdown-story.ts';
import {bySection} from './mentions-by-section.ts';
import type {Printer} from './printer.ts';

const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${inline(text)}`;

const cited = (article: Article, quote: Quote, {template, folders}: Citing): string =>
	citeInMarkdown(quotationOf(article, quote, folders), template);

/** Says how the query was read, where the words are not those that were typed. */
const readAs = (found: {readonly readAs?: string}): readonly string[] =>
	found.readAs === undefined ? [] : [`*${inline(readAsIn(found))}*`];

const section = (article: Article, index: number, isWhole: boolean): readonly string[] => {
	const {subhead, paragraphs} = article.sections[index]!;
	return [...(subhead === undefined ? [] : [heading(2, subhead)]), ...storyBlocks(article, paragraphs, isWhole)];
};

/** Returns the paragraphs with a mention in them, below the names of their sections; those with one of these quotes are left out. */
const mentioning = (
	article: Article,
	mentions: readonly Span[],
	level: number,
	said: readonly Quote[] = [],
): readonly string[] => {
	const words = said.flatMap(({content}) => content);
	return bySection(article, mentions).flatMap(({section: index, paragraphs}) => {
		const others = paragraphs.filter(({paragraph: one}) => !words.some(span => overlaps(span, one.span)));
		if (paragraphs.length > 0 && others.length === 0) return [];
		const {subhead} = article.sections[index]!;
		return [
			...(subhead === undefined ? [] : [heading(level, subhead)]),
			...storyBlocks(
				article,
				others.map(({paragraph: one}) => one),
				false,
			),
		];
	});
};

type Setting = {
	readonly several: boolean;
	readonly citing: Citing;
	/** The identity of the person who is named above already. */
	readonly above?: string | undefined;
};

const partsOf = (found: Finding, {several, citing, above}: Setting): readonly string[] => {
	const {article} = found;
	const place = several ? [`*${inline(shownPath(article))}*`] : [];
	switch (found.kind) {
		case 'article': {
			const facts = [writtenIn(article), lengthOf(article).replace(/ {2,}/g, ', ')].filter(Boolean).join(', ');
			return [
				...(article.headline === undefined ? [] : [heading(1, article.headline)]),
				`*${inline(facts)}*`,
				...place,
				...article.sections.flatMap((_, index) => section(article, index, true)),
			];
		}
		case 'section':
			return [...section(article, found.section, false), ...place];
		case 'quote':
			return [cited(article, found.quote, citing), ...readAs(found)];
		case 'person': {
			const counts = `${tallyOf(found.said)}, ${counted(found.mentions.length, 'mention')}`;
			const story = [titleOf(article), article.published && dateOf(article.published)].filter(Boolean).join(', ');
			return [
				...(found.identity === above ? [] : [heading(2, found.person.name)]),
				...(several ? [heading(3, story)] : []),
				`*${inline([found.person.role, counts].filter(Boolean).join(', '))}*`,
				...place,
				...found.said.map(quote => cited(article, quote, citing)),
				...mentioning(article, found.mentions, several ? 4 : 3, found.said),
			];
		}
		case 'passage':
			return [
				heading(2, titleOf(article)),
				`> ${paragraph(textOf(article.text, found.span))}`,
				...readAs(found),
				...place,
			];
		case 'topic':
			return [heading(2, found.topic.label), ...place, ...mentioning(article, found.mentions, 3)];
	}
};

/** Prints findings in full; those of one person that follow one another have one heading. */
export const markdownPages = (several: boolean, citing: Citing = usualCiting): Printer => {
	let above: string | undefined;
	return {
		print: found => {
			const parts = partsOf(found, {several, citing, above});
			above = found.kind === 'person' ? found.identity : undefined;
			return `${parts.join('\n\n')}\n`;
		},
		between: '\n',
	};
};

/** Returns a row of a table with its line break. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |\n`;

/** Prints quotes as block quotes, other findings as a table. */
export const markdownList = (kind: FindingKind, several: boolean, citing: Citing = usualCiting): Printer => {
	if (kind === 'quote' || kind === 'passage') return markdownPages(several, citing);
	const names = fieldNames(kind);
	return {
		start: `${tableRow(names)}|${names.map(() => ' --- |').join('')}\n`,
		print: found => tableRow(tableFields(found)),
	};
};
