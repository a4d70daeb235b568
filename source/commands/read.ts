// Opens the reader on what a request asks for. All that the first screen needs is loaded at once; the worker, Ink and the
// handlers of keys are loaded after it.
import {statSync} from 'node:fs';
import {basename} from 'node:path';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import type {Request} from '../command-line/request.ts';
import {keymapWith} from '../keymap/key-bindings.ts';
import {readArticles} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {Environment} from '../model/environment.ts';
import {describeProblem, type Problem} from '../model/problem.ts';
import {openNotebook} from '../notebook/notebook.ts';
import {stateFolder} from '../notebook/state-folder.ts';
import {readSettings} from '../settings/read-settings.ts';
import {openReader} from '../terminal/open-reader.ts';

/** Returns the exit code. `shipped` is the folder of the articles that come with the program. */
export const readRequest = async (
	{sources, wanted, look}: Extract<Request, {action: 'read'}>,
	environment: Environment,
	shipped: string,
): Promise<number> => {
	const parsed = await readSettings(environment, process.platform);
	const {settings, problems} = parsed;
	const paths = await pathsOf(sources, {environment, settings: async () => parsed, shipped});
	const width = look.width ?? settings.width;
	return openReader({
		paths,
		notice: noticeOf(problems),
		first: () => firstOf(paths),
		slow: isLong(paths),
		notebook: onProblem => openNotebook(stateFolder(environment, process.platform), onProblem),
		library: async () => (await import('../library/worker/worker-library.ts')).openInWorker(),
		start: wanted,
		exports: {text: exportedAs('text'), markdown: exportedAs('markdown')},
		keymap: keymapWith(settings.keys),
		colours: settings.colors,
		color: look.color,
		// The flag overrides the setting.
		theme: look.theme === 'auto' ? (settings.theme ?? 'auto') : look.theme,
		...(width === undefined ? {} : {width}),
	});
};

/** One line about the settings; undefined where all is well. There is room for the first problem only, without its folder. */
const noticeOf = ([first, ...others]: readonly Problem[]): string | undefined =>
	first &&
	`${describeProblem({...first, path: basename(first.path)})}${others.length > 0 ? ` (${others.length} more)` : ''}`;

/** Bytes that take longer to read and lay out than the screen takes to paint. */
const long = 1_000_000;

const isLong = ([path, ...others]: readonly string[]): boolean => {
	try {
		return path !== undefined && others.length === 0 && statSync(path).size > long;
	} catch {
		// Reading it will report the problem.
		return false;
	}
};

/** Returns the first article of the paths with its sections only. Standard input can be read once only: by the library. */
const firstOf = async (paths: readonly string[]): Promise<Article | undefined> => {
	if (paths.includes('-')) return undefined;
	for await (const step of readArticles(paths, {analyse: analyseSections})) if ('article' in step) return step.article;
	return undefined;
};

const exportedAs = (form: 'text' | 'markdown') => async (article: Article) =>
	(await import('./print.ts')).exported(article, form);
