// The composition root: what was asked for -> the reader on the screen, or something printed. Answers with the exit code.
import {stat} from 'node:fs/promises';
import packageJson from '../package.json' with {type: 'json'};
import {kindOf} from './choose.ts';
import {completionFor} from './completions.ts';
import {findIn} from './findings.ts';
import {readArticles} from './library/read-articles.ts';
import {helpText} from './manual.ts';
import type {Article} from './model/article.ts';
import {describeProblem, type Problem, UserError} from './model/problem.ts';
import {isNarrowed, nothingFound} from './nothing-found.ts';
import {inkFor} from './print/ansi.ts';
import {printAll, printerFor} from './print/printer.ts';
import {writeAll} from './print/write.ts';
import {parseRequest, type Request} from './request.ts';
import {pathsOf} from './sources.ts';

export const exitCodes = {ok: 0, nothing: 1, trouble: 2, interrupted: 130} as const;

export const run = async (process: NodeJS.Process): Promise<number> => {
	const say = (line: string) => process.stderr.write(`${line}\n`);
	try {
		const request = parseRequest(process.argv.slice(2), {terminal: process.stdout.isTTY === true});
		return await act(request, process, say);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		say(error.message);
		return exitCodes.trouble;
	}
};

const act = async (request: Request, process: NodeJS.Process, say: (line: string) => void): Promise<number> => {
	switch (request.action) {
		case 'read':
			return read(request, process);
		case 'print':
			return print(request, process, say);
		case 'help':
			return write(process, helpText(process.stdout.columns ?? 80));
		case 'version':
			return write(process, `${packageJson.version}\n`);
		case 'print-keys': {
			const {keysText} = await import('./keys.ts');
			return write(process, keysText());
		}
		case 'completion':
			return write(process, completionFor(request.shell));
	}
};

const write = async ({stdout}: NodeJS.Process, text: string): Promise<number> => {
	await writeAll(stdout, [text]);
	return exitCodes.ok;
};

const print = async (
	{sources, wanted, list, indirect, form, look}: Extract<Request, {action: 'print'}>,
	{stdin, stdout, env: environment}: NodeJS.Process,
	say: (line: string) => void,
): Promise<number> => {
	const terminal = stdout.isTTY === true;
	const paths = await pathsOf(sources, {stdin, environment});
	const kind = kindOf(wanted, list);
	const findings = findIn(paths, {
		kind,
		wanted,
		indirect,
		stdin,
		onProblem: problem => say(describeProblem(named(problem))),
	});
	const printer = printerFor({
		form,
		kind,
		list: list !== undefined || kind === 'quote',
		columns: look.width ?? (terminal ? stdout.columns : Number(environment.COLUMNS) || 80),
		forReading: terminal || look.width !== undefined,
		ink: inkFor(look.color, look.theme, {terminal, environment}),
		several: paths.length > 1 || !(await isFile(paths[0]!)),
	});
	await writeAll(stdout, printAll(printer, findings.found));
	const {articles, found, problems} = findings.count();
	if (found === 0 && articles > 0 && (isNarrowed(wanted) || form === 'text'))
		say(nothingFound(kind, wanted, [...findings.names()]));
	if (problems > 0) return exitCodes.trouble;
	return found === 0 && isNarrowed(wanted) ? exitCodes.nothing : exitCodes.ok;
};

/** What was piped in has no name of its own. */
const named = (problem: Problem): Problem => (problem.path === '-' ? {...problem, path: 'standard input'} : problem);

const isFile = async (path: string): Promise<boolean> =>
	path === '-' ||
	(await stat(path).then(
		found => found.isFile(),
		() => false,
	));

const read = async (
	{sources, wanted, look}: Extract<Request, {action: 'read'}>,
	{stdin, env: environment}: NodeJS.Process,
): Promise<number> => {
	const paths = await pathsOf(sources, {stdin, environment});
	const [{openReader}, {openInWorker}] = await Promise.all([
		import('./terminal/open-reader.ts'),
		import('./library/in-worker.ts'),
	]);
	return openReader({
		paths,
		first: () => firstOf(paths),
		library: () => openInWorker(undefined, {stdin}),
		start: wanted,
		...look,
	});
};

/** The first story of the paths; standard input can be read only once, and that is left to the library. */
const firstOf = async (paths: readonly string[]): Promise<Article | undefined> => {
	if (paths.includes('-')) return undefined;
	for await (const step of readArticles(paths)) if ('article' in step) return step.article;
	return undefined;
};
