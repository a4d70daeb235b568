// Prints the names that completions offer: of a folder what its archive knows, else what the first of its files hold.
import {exitCodes} from '../command-line/exit-codes.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import {writeAll} from '../command-line/outlet.ts';
import type {NameKind, Request} from '../command-line/request.ts';
import {standardOutput} from '../command-line/standard-streams.ts';
import {hasArchive} from '../library/archive/archive-search.ts';
import {hasKeptSummaries, visitKeptSummaries} from '../library/archive/kept-names.ts';
import {summarise} from '../library/catalogue/summary.ts';
import {isFolder} from '../library/is-folder.ts';
import type {ArticleSummary} from '../library/library.ts';
import type {ArticlePeople} from '../library/people/article-people.ts';
import type {PeopleText} from '../library/people/joins.ts';
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

type Visit = {
	/** Shows articles one after another, and again each time it is called. */
	readonly articles: (see: (named: Named) => void) => void;
	/** Returns everyone in them, as far as it is known without reading the articles. */
	readonly everyone: () => Iterable<PeopleText>;
};

async function* firstArticles(path: string, withEveryone: boolean): AsyncGenerator<Named> {
	const everyoneIn = withEveryone ? (await import('../library/people/appearances.ts')).appearancesIn : undefined;
	for await (const step of readArticles([path])) {
		if ('article' in step) yield {summary: summarise(step.article), everyone: everyoneIn?.(step.article)};
		if ('progress' in step && step.progress.read >= mostFiles) return;
	}
}

/** Visits the articles that the archive of a folder has; everyone only where somebody is told apart by a role. */
const visitKept = async (folder: string, cache: string, decisions: readonly PeopleDecision[]): Promise<Visit> => {
	const how = {cache};
	const surnames = surnamesTold(decisions);
	const told = new Map<string, ArticlePeople>();
	const {archivePeopleTexts, readArchivePeople} = await import('../library/archive/archive-people.ts');
	if (surnames.length > 0)
		for (const {id, everyone} of readArchivePeople(folder, {...how, onlyKnown: true}, surnames) ?? [])
			told.set(id, everyone);
	return {
		articles: see => visitKeptSummaries(folder, how, summary => see({summary, everyone: told.get(summary.id)})),
		everyone: () => archivePeopleTexts(folder, how),
	};
};

/** Returns what visits the articles of a path: its archive, or where it has none, or a damaged one, its first files. */
const visitOf = async (
	path: string,
	cache: string | undefined,
	{withEveryone, decisions}: {readonly withEveryone: boolean; readonly decisions: readonly PeopleDecision[]},
): Promise<Visit> => {
	if (cache !== undefined && isFolder(path) && hasArchive(path, cache) && hasKeptSummaries(path, {cache}))
		return visitKept(path, cache, decisions);
	const first = await Array.fromAsync(firstArticles(path, withEveryone));
	return {
		articles: see => first.forEach(see),
		everyone: () =>
			first.flatMap(({summary: {id}, everyone}) =>
				everyone === undefined ? [] : [[id, JSON.stringify(everyone)] as const],
			),
	};
};

/** Returns what gives the people of an article: each person has one name in all articles, or that which the reader has decided. */
const namesOfPeople = async (
	visits: readonly Visit[],
	decisions: readonly PeopleDecision[],
): Promise<(named: Named) => readonly string[]> => {
	const [{joinsAmong}, {createPeopleTallies}, {createNamesDecided}] = await Promise.all([
		import('../library/people/joins.ts'),
		import('../library/catalogue/people.ts'),
		import('../library/people/decided-people.ts'),
	]);
	const steps = joinsAmong(function* () {
		for (const {everyone} of visits) yield* everyone();
	}, decisions);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const {joined, names} = step.value;
	const joinedIn = new Map(joined);
	const keysOf = (summary: ArticleSummary) => {
		const pairs = joinedIn.get(summary.id);
		return personKeysIn(pairs === undefined ? summary : {...summary, joined: pairs});
	};
	const decided = createNamesDecided(decisions);
	const {tallies, add} = createPeopleTallies();
	let number = 0;
	// What they are called is known once all have been met.
	for (const {articles} of visits)
		articles(({summary}) => {
			decided?.meet(summary);
			add(summary, number++);
		});
	tallies.ranking();
	return ({summary, everyone}) => {
		const keys = keysOf(summary);
		const roles = new Map(everyone?.people.map(({key, role}) => [key, role]));
		const all = summary.people.map(name => {
			const key = keys.get(name)!;
			const role = roles.get(key);
			return (
				decided?.nameOf({key, names: [name], ...(role !== undefined && {role})}, everyone) ??
				names.get(key) ??
				tallies.find(key)?.label ??
				name
			);
		});
		return [...new Set(all)];
	};
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
	const visits: Visit[] = [];
	for (const path of paths) visits.push(await visitOf(path, cache, {withEveryone: kind === 'people', decisions}));
	const namesOf =
		kind === 'people' ? await namesOfPeople(visits, decisions) : ({summary}: Named) => namesIn[kind](summary);
	const counts = new Map<string, number>();
	for (const {articles} of visits)
		articles(named => {
			for (const name of namesOf(named)) counts.set(name, (counts.get(name) ?? 0) + 1);
		});
	const names = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostNames);
	await writeAll(
		standardOutput,
		names.map(([name]) => `${name.replaceAll(/\s+/g, ' ')}\n`),
	);
	return names.length === 0 ? exitCodes.nothing : exitCodes.ok;
};
