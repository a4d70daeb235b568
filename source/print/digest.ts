// What is new, as a text or as Markdown. What it holds comes by the caller: print knows no library.
import {cite, citeInMarkdown} from '../citation/cite.ts';
import type {Quotation} from '../citation/quotation.ts';
import {shortTemplate} from '../citation/template.ts';
import type {DoubtCounts} from '../model/doubt.ts';
import {escapeMarkdown as inline} from '../model/escape-markdown.ts';
import {counted, moreQuotes, quotesWithDoubt} from '../typesetting/captions.ts';
import {wrap} from '../typesetting/wrap.ts';

/** A digest as it is printed. */
export type PrintedDigest = {
	/** Since when, and by what. */
	readonly heading: string;
	readonly counts: readonly string[];
	readonly topics: readonly {
		readonly topic: string;
		readonly quotes: DoubtCounts;
		readonly articles: readonly {readonly title: string; readonly path: string}[];
		readonly said: readonly Quotation[];
	}[];
	readonly firstTime: readonly {readonly name: string; readonly quotes: number}[];
};

/** Nobody here knows what stands in other libraries. */
const firstTime = 'Quoted here for the first time';

/** Of a topic; the others are counted. */
const mostShown = {articles: 5, quotes: 2};

const factsOf = ({articles, quotes}: PrintedDigest['topics'][number]): string =>
	`${counted(articles.length, 'article')}, ${quotesWithDoubt(quotes.sure, quotes.unsure)}`;

const restOf = ({articles, quotes, said}: PrintedDigest['topics'][number]): string | undefined => {
	const articlesLeft = articles.length - mostShown.articles;
	const unsureShown = said.slice(0, mostShown.quotes).filter(({isUnsure}) => isUnsure).length;
	const sureShown = Math.min(said.length, mostShown.quotes) - unsureShown;
	const parts = [
		articlesLeft > 0 ? counted(articlesLeft, 'more article') : '',
		moreQuotes(quotes.sure - sureShown, quotes.unsure - unsureShown),
	].filter(part => part !== '');
	return parts.length === 0 ? undefined : parts.join(', ');
};

/** Returns a digest as text, wrapped at so many columns. */
export const digestAsText = (digest: PrintedDigest, columns: number): string => {
	const wrapped = (text: string, indent: number): readonly string[] =>
		wrap(text, Math.max(10, columns - indent)).map(
			({start, end}, row) => `${' '.repeat(indent + (row > 0 ? 1 : 0))}${text.slice(start, end).trimEnd()}`,
		);
	const lines = [...wrapped(digest.heading, 0), ...wrapped(digest.counts.join(', '), 0)];
	for (const topic of digest.topics) {
		lines.push('', ...wrapped(`${topic.topic} (${factsOf(topic)})`, 0));
		for (const {title, path} of topic.articles.slice(0, mostShown.articles))
			lines.push(...wrapped(`• ${title} (${path})`, 2));
		for (const quotation of topic.said.slice(0, mostShown.quotes))
			lines.push(...wrapped(cite(quotation, shortTemplate), 4));
		const rest = restOf(topic);
		if (rest !== undefined) lines.push(`  ${rest}`);
	}
	if (digest.firstTime.length > 0) lines.push('', firstTime);
	for (const {name, quotes} of digest.firstTime) lines.push(...wrapped(`${name}, ${counted(quotes, 'quote')}`, 2));
	return `${lines.join('\n')}\n`;
};

/** Returns a digest as Markdown, each quote with its source. */
export const digestAsMarkdown = (digest: PrintedDigest, template: string): string => {
	const blocks = [`# ${inline(digest.heading)}`, digest.counts.join(', ')];
	for (const topic of digest.topics) {
		const {articles, said} = topic;
		const list = articles.slice(0, mostShown.articles).map(({title, path}) => `- ${inline(title)} (${inline(path)})`);
		const quotes = said.slice(0, mostShown.quotes).map(quotation => citeInMarkdown(quotation, template));
		const rest = restOf(topic);
		blocks.push(
			`## ${inline(topic.topic)}`,
			`*${factsOf(topic)}*`,
			list.join('\n'),
			...quotes,
			...(rest ? [rest] : []),
		);
	}
	if (digest.firstTime.length > 0)
		blocks.push(
			`## ${firstTime}`,
			digest.firstTime.map(({name, quotes}) => `- ${inline(name)}, ${counted(quotes, 'quote')}`).join('\n'),
		);
	return `${blocks.join('\n\n')}\n`;
};
