// Prints what a request asks for: findings through a printer to standard output.
import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {exitCodes} from '../command-line/exit-codes.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import {isNarrowed, nothingFound} from '../command-line/no-match.ts';
import {writeAll} from '../command-line/outlet.ts';
import type {Request} from '../command-line/request.ts';
import {columnsHere, isTerminal, say, standardOutput} from '../command-line/standard-streams.ts';
import {cacheFolder} from '../library/archive/cache-folder.ts';
import type {ArchiveOptions} from '../library/archive/folder-archive.ts';
import type {Article} from '../model/article.ts';
import type {Environment} from '../model/environment.ts';
import {describeProblem, type Problem} from '../model/problem.ts';
import type {DecidedByReader} from '../notebook/decided.ts';
import {stateFolder} from '../notebook/state-folder.ts';
import {inkFor, plainInk} from '../print/ansi.ts';
import {printAll, printerFor} from '../print/print-all.ts';
import {kindOf} from '../selection/select-in-article.ts';
import {findInFiles} from '../selection/select-in-files.ts';
import type {ParsedSettings} from '../settings/parse-settings.ts';

/** Returns the exit code. `shipped` is the folder of the articles that come with the program. */
export const printRequest = async (
	{sources, wanted, list, indirect, form, look, cached}: Extract<Request, {action: 'print'}>,
	environment: Environment,
	shipped: string,
): Promise<number> => {
	const terminal = isTerminal();
	const paths = await pathsOf(sources, {environment, settings: () => settingsOf(environment), shipped});
	const kind = kindOf(wanted, list, {asData: form === 'csv' || form === 'json' || form === 'jsonl'});
	const ink = inkFor(look.color, look.theme, {terminal, environment});
	// Without colours, the text of a section shows nothing of the analysis: it need not run.
	const sectionsOnly =
		kind === 'section' && list === undefined && ink === plainInk && form !== 'csv' && Object.keys(wanted).length === 1;
	const onProblem = (problem: Problem) => say(describeProblem(named(problem)));
	const {corrections, people: decisions = []} = sectionsOnly ? {} : await decidedHere(environment);
	const findings = findInFiles(paths, {
		kind,
		wanted,
		indirect,
		reading: sectionsOnly
			? {analyse: analyseSections}
			: {corrections, ...(cached && {archive: archiveIn(environment, onProblem)})},
		onProblem,
		decisions,
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
	await writeAll(standardOutput, printAll(printer, findings.found));
	const {articles, foreign, found, problems} = findings.count();
	if (found === 0 && articles > 0 && (isNarrowed(wanted) || form === 'text'))
		say(nothingFound(kind, wanted, [...findings.names()], {indirect, foreign: foreign === articles}));
	if (problems > 0) return exitCodes.trouble;
	return found === 0 && isNarrowed(wanted) ? exitCodes.nothing : exitCodes.ok;
};

/** What the reader has decided. SQLite is loaded only where something is kept. */
const decidedHere = async (environment: Environment): Promise<Partial<DecidedByReader>> => {
	const folder = stateFolder(environment, process.platform);
	if (folder === undefined || !existsSync(join(folder, 'state.db'))) return {};
	return (await import('../notebook/decided.ts')).readDecided(folder);
};

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
