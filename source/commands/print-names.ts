// Prints the names that completions offer: of a folder what its archive knows, else what the first of its files hold.
import {exitCodes} from '../command-line/exit-codes.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import {writeAll} from '../command-line/outlet.ts';
import type {NameKind, Request} from '../command-line/request.ts';
import {standardOutput} from '../command-line/standard-streams.ts';
import {hasArchive} from '../library/archive/archive-search.ts';
import {keptSummaries} from '../library/archive/kept-names.ts';
import {summarise} from '../library/catalogue/summary.ts';
import {isFolder} from '../library/is-folder.ts';
import type {ArticleSummary} from '../library/library.ts';
import type {ArticlePeople} from '../library/people/article-people.ts';
import {personKeysIn} from '../library/people/names.ts';
import {surnamesTold} from '../library/people/told-apart.ts';
import {readArticles} from '../library/read-articles.ts';
import type {Environment} from '../model/environment.ts';
import {cacheFolder} from '../model/folders.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import {readSettings} from '../settings/read-settings.ts';
import {decidedHere} from './searches.ts';

/** Nobody looks through more. */
const mostNames = 5000;

const namesIn: Readonly<Record<Exclude<NameKind, 'people'>, (summary: ArticleSummary) => readonly string[]>> = {
	sections: ({sections}) => sections.flatMap(({subhead}) => subhead ?? []),
	topics: ({topics}) => topics,
};

/** As many files as a folder has that is too small to be kept. */
const mostFiles = 64;

/** An article, and where the reader tells people of it apart, everyone in it. */
type Named = {readonly summary: ArticleSummary; readonly everyone?: ArticlePeople | undefined};

async function* firstArticles(path: string, withEveryone: boolean): AsyncGenerator<Named> {
	const everyoneIn = withEveryone ? (await import('../library/people/appearances.ts')).appearancesIn : undefined;
	for await (const step of readArticles([path])) {
		if ('article' in step) yield {summary: summarise(step.article), everyone: everyoneIn?.(step.article)};
		if ('progress' in step && step.progress.read >= mostFiles) return;
	}
}

/** Returns the articles that the archive of a folder has; everyone only where somebody is told apart by a role. */
const articlesKept = async (
	folder: string,
	cache: string,
	decisions: readonly PeopleDecision[],
): Promise<readonly Named[]> => {
	const how = {cache};
	const summaries = keptSummaries(folder, how);
	const surnames = surnamesTold(decisions);
	if (surnames.length === 0) return summaries.map(summary => ({summary}));
	const {readArchivePeople} = await import('../library/archive/archive-people.ts');
	const told = new Map(
		(readArchivePeople(folder, {...how, onlyKnown: true}, surnames) ?? []).map(({id, everyone}) => [id, everyone]),
	);
	return summaries.map(summary => ({summary, everyone: told.get(summary.id)}));
};

/** Returns the people of articles, each under one name as the reader has decided. */
const peopleIn = async (
	articles: readonly Named[],
	decisions: readonly PeopleDecision[],
): Promise<readonly (readonly string[])[]> => {
	if (decisions.length === 0) return articles.map(({summary}) => summary.people);
	const {createNamesDecided} = await import('../library/people/decided-people.ts');
	const decided = createNamesDecided(decisions);
	for (const {summary} of articles) decided?.meet(summary);
	return articles.map(({summary, everyone}) => {
		const keys = personKeysIn(summary);
		const roles = new Map(everyone?.people.map(({key, role}) => [key, role]));
		const names = summary.people.map(name => {
			const key = keys.get(name)!;
			const role = roles.get(key);
			return decided?.nameOf({key, names: [name], ...(role !== undefined && {role})}) ?? name;
		});
		return [...new Set(names)];
	});
};

/** Returns the exit code. What cannot be read has no names: a message would stand in the middle of what is typed. */
export const printNames = async (
	{kind, sources}: Extract<Request, {action: 'names'}>,
	environment: Environment,
	shipped: () => string,
): Promise<number> => {
	const settings = () => readSettings(environment, process.platform);
	const paths = await pathsOf(sources, {environment, settings, shipped});
	const cache = cacheFolder(environment, process.platform);
	const {people: decisions = []} = kind === 'people' ? await decidedHere(environment) : {};
	const articles: Named[] = [];
	for (const path of paths) {
		const hasKept = cache !== undefined && isFolder(path) && hasArchive(path, cache);
		const kept = hasKept ? await articlesKept(path, cache, decisions) : [];
		articles.push(...kept);
		// A damaged archive has none.
		if (kept.length === 0)
			for await (const article of firstArticles(path, decisions.length > 0)) articles.push(article);
	}
	const found =
		kind === 'people' ? await peopleIn(articles, decisions) : articles.map(({summary}) => namesIn[kind](summary));
	const counts = new Map<string, number>();
	for (const name of found.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostNames);
	await writeAll(
		standardOutput,
		names.map(([name]) => `${name.replaceAll(/\s+/g, ' ')}\n`),
	);
	return names.length === 0 ? exitCodes.nothing : exitCodes.ok;
};
