// Prints what a request asks for: findings through a printer to standard output.
import {statSync} from 'node:fs';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {type Citing, usualTemplate} from '../citation/template.ts';
import {exitCodes} from '../command-line/exit-codes.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import {isNarrowed} from '../command-line/no-match.ts';
import {writeAll} from '../command-line/outlet.ts';
import {columnsHere, isTerminal, progressLine, say, standardOutput} from '../command-line/standard-streams.ts';
import type {Article} from '../model/article.ts';
import type {Environment} from '../model/environment.ts';
import {describeProblem} from '../model/problem.ts';
import {inkFor, plainInk} from '../print/ansi.ts';
import {printAll, printerFor} from '../print/print-all.ts';
import {kindOf} from '../selection/kind-of.ts';
import type {ParsedSettings} from '../settings/settings.ts';
import {howToRead, messageFor, oneAfterAnother, type PrintRequest, searchesFor} from './searches.ts';

/** Returns the exit code. `shipped` returns the folder of the articles that come with the program. */
export const printRequest = async (
	request: PrintRequest,
	environment: Environment,
	shipped: () => string,
): Promise<number> => {
	try {
		return await print(request, environment, shipped);
	} finally {
		progressLine.end();
	}
};

const print = async (request: PrintRequest, environment: Environment, shipped: () => string): Promise<number> => {
	const {sources, wanted, others, list, form, look} = request;
	const terminal = isTerminal();
	const settings = once(() => settingsOf(environment));
	const samples = () => {
		// Nothing that one has asked for may pass for an answer from one's own articles.
		say('No path is given, so these are the sample articles. Give a path, or set “library” in the settings.');
		return shipped();
	};
	const onEmptyInput = (library: string) => say(`Standard input is empty, so this is your library, ${library}.`);
	const paths = await pathsOf(sources, {environment, settings, shipped: samples, onEmptyInput});
	const kind = kindOf(wanted, list, {asData: form === 'csv' || form === 'json' || form === 'jsonl'});
	const ink = inkFor(look.color, look.theme, {terminal, environment});
	// Without colours, the text of a section shows nothing of the analysis: it need not run.
	const sectionsOnly =
		kind === 'section' && list === undefined && ink === plainInk && form !== 'csv' && Object.keys(wanted).length === 1;
	const several = paths.length > 1 || !isFile(paths[0]!);
	const layout = {
		form,
		columns: look.width ?? columnsHere(environment),
		forReading: terminal || look.width !== undefined,
		ink,
	};
	const citing = async (): Promise<Citing> => ({
		template: (form === 'markdown' && (await settings()).settings.citation) || usualTemplate,
		folders: paths,
	});
	if (request.follow) return (await import('./follow.ts')).follow(request, {paths, environment});
	const {overview} = request;
	// Of one file, people are listed with all that is known of them.
	if (overview?.of === 'news')
		return (await import('./print-digest.ts')).printDigest(request, {
			paths,
			columns: layout.columns,
			citing: await citing(),
			environment,
		});
	if (overview !== undefined && (overview.of !== 'people' || several))
		return (await import('./print-overview.ts')).printOverview({...request, overview}, {paths, layout, environment});
	const searches = await searchesFor(request, {
		paths,
		kind,
		isOfSources: form === 'bibtex' || form === 'csl-json',
		...(sectionsOnly
			? {reading: {analyse: analyseSections}, decisions: []}
			: await howToRead(request, paths, environment)),
	});
	const found = others.length === 0 ? searches[0]!.found : oneAfterAnother(searches);
	const printer = printerFor({
		...layout,
		kind,
		list: list !== undefined || kind === 'quote' || kind === 'passage',
		several,
		citing: await citing(),
	});
	await writeAll(standardOutput, printAll(printer, found));
	const isNothing = searches.every(search => search.count().found === 0);
	for (const search of searches) {
		const {articles, found} = search.count();
		if (found > 0 || articles === 0 || !(isNarrowed(search.wanted) || form === 'text')) continue;
		say(messageFor(search, kind, request));
	}
	if (searches[0]!.count().problems > 0) return exitCodes.trouble;
	return isNothing && isNarrowed(wanted, request.limits) ? exitCodes.nothing : exitCodes.ok;
};

/** Returns a function that asks once. */
const once = <Answer>(ask: () => Answer): (() => Answer) => {
	let answer: {readonly is: Answer} | undefined;
	return () => {
		answer ??= {is: ask()};
		return answer.is;
	};
};

/** Reads the settings, and says on standard error what is wrong with them; pathsOf stops at a wrong `library`. */
const settingsOf = async (environment: Environment): Promise<ParsedSettings> => {
	const {readSettings} = await import('../settings/read-settings.ts');
	const parsed = await readSettings(environment, process.platform);
	for (const problem of parsed.problems) if (problem.setting !== 'library') say(describeProblem(problem));
	return parsed;
};

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
