// The composition root: what was asked for -> the reader on the screen, or something printed. Answers with the exit code.
import {fstatSync, statSync} from 'node:fs';
import packageJson from '../package.json' with {type: 'json'};
import {analyseSections} from './analysis/analyse-sections.ts';
import {kindOf} from './choose.ts';
import {findIn} from './findings.ts';
import {readArticles} from './library/read-articles.ts';
import type {Article} from './model/article.ts';
import {describeProblem, type Problem, UserError} from './model/problem.ts';
import {isNarrowed, nothingFound} from './nothing-found.ts';
import {bare, inkFor} from './print/ansi.ts';
import {printAll, printerFor} from './print/printer.ts';
import {outletTo, writeAll} from './print/write.ts';
import {pathsAlone, type Request, requestFor} from './request.ts';
import {pathsOf} from './sources.ts';
import type {Environment} from './typesetting/theme-choice.ts';

export const exitCodes = {ok: 0, nothing: 1, trouble: 2, interrupted: 130} as const;

export const run = async (argv: readonly string[], environment: Environment): Promise<number> => {
	try {
		const typed = pathsAlone(argv) ?? (await import('./typed.ts')).typedIn(argv);
		return await act(requestFor(typed, {terminal: isTerminal() && environment.TERM !== 'dumb'}), environment);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		say(error.message);
		return exitCodes.trouble;
	}
};

const standardOutput = outletTo(1);
const standardError = outletTo(2);

/** A word that cannot be delivered (`2>&1 | head -1`) must not end the work. */
const say = (line: string): void => void standardError(`${line}\n`).catch(() => false);

/** Asking process.stdout would load its stream: only what is a device at all can be a terminal. */
const isTerminal = (): boolean => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true;

const act = async (request: Request, environment: Environment): Promise<number> => {
	switch (request.action) {
		case 'read':
			return read(request, environment);
		case 'print':
			return print(request, environment);
		case 'help':
			return write((await import('./manual.ts')).helpText(columnsHere(environment)));
		case 'version':
			return write(`${packageJson.version}\n`);
		case 'print-keys':
			return write((await import('./keys.ts')).keysText());
		case 'completion':
			return write((await import('./completions.ts')).completionFor(request.shell));
	}
};

const write = async (text: string): Promise<number> => {
	await writeAll(standardOutput, [text]);
	return exitCodes.ok;
};

const print = async (
	{sources, wanted, list, indirect, form, look}: Extract<Request, {action: 'print'}>,
	environment: Environment,
): Promise<number> => {
	const terminal = isTerminal();
	const paths = await pathsOf(sources, environment);
	const kind = kindOf(wanted, list);
	const ink = inkFor(look.color, look.theme, {terminal, environment});
	// Without colours the text of a section shows nothing of what the analysis finds in it.
	const sectionsOnly =
		kind === 'section' && list === undefined && ink === bare && form !== 'csv' && Object.keys(wanted).length === 1;
	const findings = findIn(paths, {
		kind,
		wanted,
		indirect,
		reading: sectionsOnly ? {analyse: analyseSections} : {},
		onProblem: problem => say(describeProblem(named(problem))),
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
	const {articles, found, problems} = findings.count();
	if (found === 0 && articles > 0 && (isNarrowed(wanted) || form === 'text'))
		say(nothingFound(kind, wanted, [...findings.names()]));
	if (problems > 0) return exitCodes.trouble;
	return found === 0 && isNarrowed(wanted) ? exitCodes.nothing : exitCodes.ok;
};

/** Of the terminal, else as the environment says; either may say nothing, or nonsense. */
const columnsHere = (environment: Environment): number => {
	const stated = isTerminal() ? process.stdout.columns : Number(environment.COLUMNS);
	return Number.isInteger(stated) && stated >= 10 ? stated : 80;
};

/** What was piped in has no name of its own. */
const named = (problem: Problem): Problem => (problem.path === '-' ? {...problem, path: 'standard input'} : problem);

/** Asked for at once: the threads that answer later take longer to start than the answer. */
const isFile = (path: string): boolean => {
	if (path === '-') return true;
	try {
		return statSync(path).isFile();
	} catch {
		return false;
	}
};

const read = async (
	{sources, wanted, look}: Extract<Request, {action: 'read'}>,
	environment: Environment,
): Promise<number> => {
	const paths = await pathsOf(sources, environment);
	const [{openReader}, {openInWorker}, {readSettings}, {keymapWith}] = await Promise.all([
		import('./terminal/open-reader.ts'),
		import('./library/in-worker.ts'),
		import('./settings.ts'),
		import('./settings-keys.ts'),
	]);
	const settings = await readSettings(environment, process.platform);
	const width = look.width ?? settings.width;
	return openReader({
		paths,
		first: () => firstOf(paths),
		notebook: async onProblem => {
			const [{openNotebook}, {stateFolder}] = await Promise.all([
				import('./notebook/notebook.ts'),
				import('./notebook/state-folder.ts'),
			]);
			return openNotebook(stateFolder(environment, process.platform), onProblem);
		},
		library: () => openInWorker(),
		start: wanted,
		exports: {text: article => exported(article, 'text'), markdown: article => exported(article, 'markdown')},
		keymap: keymapWith(settings.keys),
		colours: settings.colors,
		color: look.color,
		// A flag goes before the settings.
		theme: look.theme === 'auto' ? (settings.theme ?? 'auto') : look.theme,
		...(width === undefined ? {} : {width}),
	});
};

/** The first story of the paths, with its words but not yet what is in them; standard input can be read only once, and that is left to the library. */
const firstOf = async (paths: readonly string[]): Promise<Article | undefined> => {
	if (paths.includes('-')) return undefined;
	for await (const step of readArticles(paths, {analyse: analyseSections})) if ('article' in step) return step.article;
	return undefined;
};

/** A whole article, as the reader saves it and hands it to other programs. */
const exported = async (article: Article, form: 'text' | 'markdown'): Promise<string> => {
	const printer = printerFor({
		form,
		kind: 'article',
		list: false,
		columns: 72,
		forReading: true,
		ink: bare,
		several: false,
	});
	return printer.print({kind: 'article', article});
};
