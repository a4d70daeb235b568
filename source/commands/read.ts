// What was asked for, in the reader on the screen. Answers with the exit code. All that the first screen needs is loaded
// as one; the worker, Ink and what the keys do come behind it.
import {statSync} from 'node:fs';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import type {Request} from '../command-line/request.ts';
import {pipeUnread} from '../command-line/standard-streams.ts';
import {keymapWith} from '../keymap/key-bindings.ts';
import {readArticles} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Environment} from '../model/environment.ts';
import {openNotebook} from '../notebook/notebook.ts';
import {stateFolder} from '../notebook/state-folder.ts';
import {readSettings} from '../settings/read-settings.ts';
import {type FirstStory, openReader} from '../terminal/open-reader.ts';

export const readRequest = async (
	{sources, wanted, look}: Extract<Request, {action: 'read'}>,
	environment: Environment,
	shipped: string,
): Promise<number> => {
	const paths = await pathsOf(sources, environment, shipped);
	const settings = await readSettings(environment, process.platform);
	const width = look.width ?? settings.width;
	return openReader({
		paths,
		notice: pipeUnread(sources),
		first: () => firstOf(paths),
		size: sizeOf(paths),
		notebook: onProblem => openNotebook(stateFolder(environment, process.platform), onProblem),
		library: async () => (await import('../library/worker/worker-library.ts')).openInWorker(),
		start: wanted,
		exports: {text: exportedAs('text'), markdown: exportedAs('markdown')},
		keymap: keymapWith(settings.keys),
		colours: settings.colors,
		color: look.color,
		// A flag goes before the settings.
		theme: look.theme === 'auto' ? (settings.theme ?? 'auto') : look.theme,
		...(width === undefined ? {} : {width}),
	});
};

/** Returns the size of the file in bytes if there is only one path, else 0. */
const sizeOf = ([path, ...others]: readonly string[]): number => {
	if (path === undefined || others.length > 0) return 0;
	try {
		return statSync(path).size;
	} catch {
		// The reading says what is wrong with it.
		return 0;
	}
};

/**
 * Reads the first story of the paths, without looking for quotes. Returns undefined if there is none, or if the paths
 * include standard input: that can be read only once, and the library reads it.
 */
const firstOf = async (paths: readonly string[]): Promise<FirstStory | undefined> => {
	if (paths.includes('-')) return undefined;
	let document: Document | undefined;
	const analyse = (read: Document): Article => {
		document = read;
		return analyseSections(read);
	};
	for await (const step of readArticles(paths, {analyse}))
		if ('article' in step && document !== undefined) return {article: step.article, document};
	return undefined;
};

const exportedAs = (form: 'text' | 'markdown') => async (article: Article) =>
	(await import('./print.ts')).exported(article, form);
