import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {analyse} from '../../source/analysis/analyse.ts';
import {readArticles} from '../../source/library/read-articles.ts';
import type {Article} from '../../source/model/article.ts';
import {createKeptArticles} from '../../source/selection/kept-articles.ts';

const stories = (count: number) => {
	const folder = mkdtempSync(join(tmpdir(), 'newsread-kept-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	return Array.from({length: count}, (_, number) => {
		const path = join(folder, `${number}.txt`);
		writeFileSync(path, `Story ${number}\n\nThe ferry sails at ${number}.\n`);
		return path;
	});
};
const articlesOf = async (paths: readonly string[]) => {
	const articles: Article[] = [];
	for await (const step of readArticles(paths)) if ('article' in step) articles.push(step.article);
	return articles;
};

test('each article comes back as it was, whether it stayed in memory or is read again', async () => {
	const articles = await articlesOf(stories(5));
	const kept = createKeptArticles(analyse, 2);
	for (const article of articles) kept.keep(article);
	for (const article of articles.toReversed()) expect(await kept.article(article.id)).toEqual(article);
	expect(await kept.article(articles[0]!.id)).toBe(articles[0]);
	expect(await kept.article(articles[4]!.id)).not.toBe(articles[4]);
});

test('one whose file is gone is absent, and so is one that was never kept', async () => {
	const paths = stories(2);
	const articles = await articlesOf(paths);
	const kept = createKeptArticles(analyse, 0);
	for (const article of articles) kept.keep(article);
	rmSync(paths[0]!);
	expect(await kept.article(paths[0]!)).toBeUndefined();
	expect(await kept.article(paths[1]!)).toMatchObject({id: paths[1]});
	expect(await kept.article('elsewhere.txt')).toBeUndefined();
});

test('what came from standard input stays in memory, as it cannot be read again', async () => {
	const [article] = await articlesOf(stories(1));
	const piped = {...article!, id: '-', origin: {path: '-'}};
	const kept = createKeptArticles(analyse, 0);
	kept.keep(piped);
	expect(await kept.article('-')).toBe(piped);
});
