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
import {readArticles} from '../library/read-articles.ts';
import type {Environment} from '../model/environment.ts';
import {cacheFolder} from '../model/folders.ts';
import {readSettings} from '../settings/read-settings.ts';

/** Nobody looks through more. */
const mostNames = 5000;

const namesIn: Readonly<Record<NameKind, (summary: ArticleSummary) => readonly string[]>> = {
	people: ({people}) => people,
	sections: ({sections}) => sections.flatMap(({subhead}) => subhead ?? []),
	topics: ({topics}) => topics,
};

/** As many files as a folder has that is too small to be kept. */
const mostFiles = 64;

async function* firstSummaries(path: string): AsyncGenerator<ArticleSummary> {
	for await (const step of readArticles([path])) {
		if ('article' in step) yield summarise(step.article);
		if ('progress' in step && step.progress.read >= mostFiles) return;
	}
}

/** Returns the exit code. What cannot be read has no names: a message would stand in the middle of what is typed. */
export const printNames = async (
	{kind, sources}: Extract<Request, {action: 'names'}>,
	environment: Environment,
	shipped: () => string,
): Promise<number> => {
	const settings = () => readSettings(environment, process.platform);
	const paths = await pathsOf(sources, {environment, settings, shipped});
	const cache = cacheFolder(environment, process.platform);
	const counts = new Map<string, number>();
	const add = (summary: ArticleSummary): void => {
		for (const name of namesIn[kind](summary)) counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	for (const path of paths) {
		if (cache !== undefined && isFolder(path) && hasArchive(path, cache))
			for (const summary of keptSummaries(path, {cache, onProblem: () => {}})) add(summary);
		else for await (const summary of firstSummaries(path)) add(summary);
	}
	const names = [...counts].sort(([, a], [, b]) => b - a).slice(0, mostNames);
	await writeAll(
		standardOutput,
		names.map(([name]) => `${name.replaceAll(/\s+/g, ' ')}\n`),
	);
	return names.length === 0 ? exitCodes.nothing : exitCodes.ok;
};
