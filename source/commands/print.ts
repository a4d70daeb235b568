// Prints what a request asks for: findings through a printer to standard output.
import {statSync} from 'node:fs';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {exitCodes} from '../command-line/exit-codes.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import {isNarrowed, nothingFound, nothingInPeriod} from '../command-line/no-match.ts';
import {writeAll} from '../command-line/outlet.ts';
import type {Request} from '../command-line/request.ts';
import {columnsHere, isTerminal, say, standardOutput} from '../command-line/standard-streams.ts';
import {cacheFolder} from '../library/archive/cache-folder.ts';
import type {ArchiveOptions} from '../library/archive/folder-archive.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {Environment} from '../model/environment.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import {describeProblem, type Problem} from '../model/problem.ts';
import type {Wanted} from '../model/wanted.ts';
import {inkFor, plainInk} from '../print/ansi.ts';
import {printAll, printerFor} from '../print/print-all.ts';
import {eachQuoteOnce} from '../selection/each-quote-once.ts';
import {kindOf} from '../selection/select-in-article.ts';
import {type Findings, findInFiles} from '../selection/select-in-files.ts';
import type {ParsedSettings} from '../settings/parse-settings.ts';

/** Returns the exit code. `shipped` is the folder of the articles that come with the program. */
export const printRequest = async (
	request: Extract<Request, {action: 'print'}>,
	environment: Environment,
	shipped: string,
): Promise<number> => {
	const {sources, wanted, others, list, form, look} = request;
	const terminal = isTerminal();
	const paths = await pathsOf(sources, {environment, settings: () => settingsOf(environment), shipped});
	const kind = kindOf(wanted, list, {asData: form === 'csv' || form === 'json' || form === 'jsonl'});
	const ink = inkFor(look.color, look.theme, {terminal, environment});
	// Without colours, the text of a section shows nothing of the analysis: it need not run.
	const sectionsOnly =
		kind === 'section' && list === undefined && ink === plainInk && form !== 'csv' && Object.keys(wanted).length === 1;
	const searches = await searchesFor(request, {
		paths,
		kind,
		reading: sectionsOnly ? {analyse: analyseSections} : readingFor(request, environment),
	});
	const printer = printerFor({
		form,
		kind,
		list: list !== undefined || kind === 'quote',
		columns: look.width ?? columnsHere(environment),
		forReading: terminal || look.width !== undefined,
		ink,
		several: paths.length > 1 || !isFile(paths[0]!),
	});
	await writeAll(
		standardOutput,
		printAll(printer, others.length === 0 ? searches[0]!.found : oneAfterAnother(searches)),
	);
	const isNothing = searches.every(search => search.count().found === 0);
	for (const search of searches) {
		const {articles, found} = search.count();
		if (found > 0 || articles === 0 || !(isNarrowed(search.wanted) || form === 'text')) continue;
		say(messageFor(search, kind, request));
	}
	if (searches[0]!.count().problems > 0) return exitCodes.trouble;
	return isNothing && isNarrowed(wanted) ? exitCodes.nothing : exitCodes.ok;
};

type PrintRequest = Extract<Request, {action: 'print'}>;

type Search = Findings & {readonly wanted: Wanted};

/** Searches one after another: that of each person whom the request names. Problems are told by the first. */
const searchesFor = async (
	{wanted, others, indirect, limits, sort}: PrintRequest,
	{
		paths,
		kind,
		reading,
	}: {readonly paths: readonly string[]; readonly kind: FindingKind; readonly reading: ReadingOptions},
): Promise<readonly Search[]> => {
	// Standard input can be read once.
	const piped = others.length > 0 && paths.includes('-') ? await Array.fromAsync<Uint8Array>(process.stdin) : undefined;
	return [wanted, ...others.map(person => ({...wanted, person}))].map((one, nth) => ({
		wanted: one,
		...findInFiles(paths, {
			kind,
			wanted: one,
			indirect,
			limits,
			sort,
			reading: piped ? {...reading, stdin: eachOf(piped)} : reading,
			onProblem: problem => {
				if (nth === 0) say(describeProblem(named(problem)));
			},
		}),
	}));
};

async function* eachOf<Thing>(things: readonly Thing[]): AsyncGenerator<Thing> {
	yield* things;
}

async function* oneAfterAnother(searches: readonly Search[]): AsyncGenerator<Finding> {
	const once = eachQuoteOnce();
	for (const {found} of searches)
		for await (const one of found) {
			const shown = once(one);
			if (shown) yield shown;
		}
}

const messageFor = ({count, names, wanted}: Search, kind: FindingKind, {indirect, limits}: PrintRequest): string => {
	const {articles, foreign, leftOut, undated} = count();
	if (leftOut === articles) return nothingInPeriod(limits, {articles, undated});
	return nothingFound(kind, wanted, [...names()], {indirect, foreign: foreign === articles, sure: limits.sure});
};

const readingFor = ({cached}: PrintRequest, environment: Environment): ReadingOptions =>
	cached ? {archive: archiveIn(environment, problem => say(describeProblem(named(problem))))} : {};

/** Where archives are kept; undefined without a home folder. */
const archiveIn = (environment: Environment, onProblem: (problem: Problem) => void): ArchiveOptions | undefined => {
	const cache = cacheFolder(environment, process.platform);
	return cache === undefined ? undefined : {cache, onProblem};
};

/** Reads the settings, and says on standard error what is wrong with them; pathsOf stops at a wrong `library`. */
const settingsOf = async (environment: Environment): Promise<ParsedSettings> => {
	const {readSettings} = await import('../settings/read-settings.ts');
	const parsed = await readSettings(environment, process.platform);
	for (const problem of parsed.problems) if (problem.setting !== 'library') say(describeProblem(problem));
	return parsed;
};

/** Names standard input in a problem, as it has no path. */
const named = (problem: Problem): Problem => (problem.path === '-' ? {...problem, path: 'standard input'} : problem);

/** Synchronous: Node's thread pool takes longer to start than this to answer. */
const isFile = (path: string): boolean => {
	if (path === '-') return true;
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
};

/** Returns a whole article as the reader saves it, or pipes it to a command. */
export const exported = async (article: Article, form: 'text' | 'markdown'): Promise<string> => {
	const printer = printerFor({
		form,
		kind: 'article',
		list: false,
		columns: 72,
		forReading: true,
		ink: plainInk,
		several: false,
	});
	return printer.print({kind: 'article', article});
};
