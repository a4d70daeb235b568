// Retriever (Mediearkivet, Atekst): title, “Source, date”, where it was published, the text, captions, and the rights with a link.
import type {Block} from '../../model/document.ts';
import {statedDate} from '../facts/stated-date.ts';
import {linesOf, type TextLine} from '../plain-text/lines.ts';
import {blocksOfText} from '../plain-text/plain-text.ts';
import type {DatabaseArticle} from './database-article.ts';
import {groupsOf, storyParagraphs} from './wrapped-paragraphs.ts';

const rule = /^={78}$/;
/** In an older layout, a line under the headline. */
const underline = /^-{78}$/;
const sourceAndDate = /^(?!> )(\S.{0,100}), (\d{4}-\d\d-\d\d(?: \d\d:\d\d)?|\d\d\.\d\d\.\d{4}(?: \d\d:\d\d)?)$/;
/** Where it was published. */
const place = /^(?:sida?|side|sivu) \d|^(?:publicerat|publisert|publiceret|udgivet) /i;
const caption = /^(?:bildtext|bildetekst|billedtekst|bildetekster):/i;
const rights = /^©/;
const link =
	/^(?:se|läs|les|læs) .{0,60} (?:på|paa): ?(https?:\/\/\S+)$|^(?:se|läs|les|læs) .{0,60} (?:på|paa) (https?:\/\/\S+)$/i;
/** Lines of a headline. */
const mostTitleLines = 3;

/** The lines of a document from its headline on, and where below them the source stands. */
type Found = {readonly title: number; readonly source: number};

/** Returns the headlines that stand above the line with source and date, at most three lines of them. */
const headAt = (lines: readonly TextLine[], source: number): Found | undefined => {
	const isUnderlined = underline.test(lines[source - 1]?.text ?? '');
	const last = isUnderlined ? source - 2 : source - 1;
	if (last < 0 || (!isUnderlined && lines[source]!.gap > 0)) return undefined;
	let title = last;
	while (
		title > 0 &&
		last - title + 1 < mostTitleLines &&
		lines[title]!.gap === 0 &&
		!rule.test(lines[title - 1]!.text)
	)
		title--;
	return rule.test(lines[title]!.text) || lines[title]!.text.startsWith('> ') ? undefined : {title, source};
};

/** One head follows each rule; others have a line under their headline, or say below it where they were published. */
const headsIn = (lines: readonly TextLine[]): readonly Found[] => {
	let isWaiting = true;
	return lines.flatMap(({text}, index) => {
		if (rule.test(text)) isWaiting = true;
		if (!sourceAndDate.test(text)) return [];
		const isSure = underline.test(lines[index - 1]?.text ?? '') || place.test(lines[index + 1]?.text ?? '');
		const head = isWaiting || isSure ? headAt(lines, index) : undefined;
		if (head) isWaiting = false;
		return head ?? [];
	});
};

const storyOf = (lines: readonly TextLine[]): readonly Block[] => {
	const start = lines.findIndex(({text}) => !place.test(text));
	const end = lines.findIndex(({text}) => rights.test(text) || link.test(text));
	const story = start < 0 ? [] : lines.slice(start, end < 0 ? undefined : end);
	const kept = groupsOf(story).filter(([first]) => !caption.test(first!.text));
	return blocksOfText(kept.flatMap(storyParagraphs).join('\n\n'));
};

const articleOf = (lines: readonly TextLine[], {title, source}: Found, end: number): DatabaseArticle => {
	const below = lines.slice(source + 1, end).filter(({text}) => !rule.test(text));
	const address = below.flatMap(({text}) => {
		const found = link.exec(text);
		return found ? [found[1] ?? found[2]!] : [];
	})[0];
	const [, outlet, date = ''] = sourceAndDate.exec(lines[source]!.text)!;
	return {
		key: address,
		headline: lines
			.slice(title, source)
			.filter(({text}) => !underline.test(text))
			.map(({text}) => text)
			.join(' '),
		published: statedDate(date),
		url: address,
		outlet,
		body: below.length === 0 ? [] : storyOf(below),
	};
};

/** Reads the documents of a clean text. The list of contents at its top has the same headlines behind “>”. */
export const retrieverArticles = (text: string): readonly DatabaseArticle[] => {
	const lines = linesOf(text);
	const heads = headsIn(lines);
	return heads.map((head, index) => articleOf(lines, head, heads[index + 1]?.title ?? lines.length));
};
