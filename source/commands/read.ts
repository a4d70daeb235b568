// Opens the reader on what a request asks for. All that the first screen needs is loaded at once; the worker, Ink and the
// handlers of keys are loaded after it.
import {statSync} from 'node:fs';
import {basename} from 'node:path';
import {analyseSections} from '../analysis/analyse-sections.ts';
import {usualTemplate} from '../citation/template.ts';
import {pathsOf} from '../command-line/input-paths.ts';
import type {Request} from '../command-line/request.ts';
import {keymapWith} from '../keymap/key-bindings.ts';
import {analyseSafely} from '../library/analyse-safely.ts';
import {stampOf} from '../library/file-stamps.ts';
import {nextTurn} from '../library/flow/time-slices.ts';
import {isFolder} from '../library/is-folder.ts';
import {type ReadingStep, readArticles} from '../library/read-articles.ts';
import type {Article} from '../model/article.ts';
import type {Document} from '../model/document.ts';
import type {Environment} from '../model/environment.ts';
import {cacheFolder, stateFolder} from '../model/folders.ts';
import {describeProblem, type Problem} from '../model/problem.ts';
import {isAnythingWanted} from '../model/wanted.ts';
import type {Notebook} from '../notebook/notebook.ts';
import {openNotebook} from '../notebook/open-notebook.ts';
import type {Beginning} from '../reading/format.ts';
import {readSettings} from '../settings/read-settings.ts';
import type {FirstStory} from '../terminal/opening/first-story.ts';
import {openReader} from '../terminal/opening/open-reader.ts';

/** Returns the exit code. `shipped` returns the folder of the articles that come with the program. */
export const readRequest = async (
	{sources, wanted, look, cached}: Extract<Request, {action: 'read'}>,
	environment: Environment,
	shipped: () => string,
): Promise<number> => {
	const parsed = await readSettings(environment, process.platform);
	const {settings, problems} = parsed;
	const paths = await pathsOf(sources, {environment, settings: async () => parsed, shipped});
	// A folder opens on the list of its articles, unless something in it is asked for.
	const atHome = !isAnythingWanted(wanted) && paths.some(path => path !== '-' && isFolder(path));
	const cache = cached && settings.cache !== false ? cacheFolder(environment, process.platform) : undefined;
	const width = look.width ?? settings.width;
	let notebook: Notebook | undefined;
	return openReader({
		paths,
		notice: noticeOf(problems),
		atHome,
		// What is asked for may stand on any page.
		first: async onBeginning =>
			atHome ? undefined : firstOf(paths, isAnythingWanted(wanted) ? undefined : onBeginning),
		listedBefore: async () => {
			const [folder, ...others] = paths;
			if (cache === undefined || folder === undefined || others.length > 0) return undefined;
			return (await import('../library/archive/newest-articles.ts')).newestKept(folder, cache);
		},
		size: sizeOf(paths),
		notebook: onProblem => {
			notebook = openNotebook(stateFolder(environment, process.platform), onProblem);
			return notebook;
		},
		library: async () => {
			const [{openInWorker}, {correctedLibrary}] = await Promise.all([
				import('../library/worker/worker-library.ts'),
				import('../library/people/corrected-library.ts'),
			]);
			return correctedLibrary(
				openInWorker(undefined, {cache}),
				() => notebook?.corrections(),
				() => notebook?.peopleDecisions() ?? [],
			);
		},
		watch: async (onFiles, since) =>
			(await import('../library/watch/watch-files.ts')).watchFiles(paths, {onFiles, since}),
		start: wanted,
		exports: {text: exportedAs('text'), markdown: exportedAs('markdown')},
		keymap: keymapWith(settings.keys),
		citation: settings.citation ?? usualTemplate,
		colours: settings.colors,
		color: look.color,
		// The flag overrides the setting.
		theme: look.theme === 'auto' ? (settings.theme ?? 'auto') : look.theme,
		...(width === undefined ? {} : {width}),
	});
};

/**
 * One line about the settings; undefined where all is well. There is room for the first problem only, without its folder; of the
 * others it says in which lines they are.
 */
const noticeOf = ([first, ...others]: readonly Problem[]): string | undefined => {
	if (first === undefined) return undefined;
	const lines = others.flatMap(({path}) => /:(\d+)$/u.exec(path)?.[1] ?? []);
	const where = lines.length === 0 ? '' : `: line${lines.length === 1 ? '' : 's'} ${lines.join(', ')}`;
	const more = others.length === 0 ? '' : ` (${others.length} more${where})`;
	return `${describeProblem({...first, path: basename(first.path)})}${more}`;
};

/** Returns the size of the file in bytes if there is only one path, else 0. */
const sizeOf = ([path, ...others]: readonly string[]): number => {
	if (path === undefined || others.length > 0) return 0;
	try {
		const entry = statSync(path);
		return entry.isFile() ? entry.size : 0;
	} catch {
		// The reading says what is wrong with it.
		return 0;
	}
};

/**
 * Reads the first story of the paths, without looking for quotes; of a single long file `onBeginning` is told the first pages as
 * soon as they are read. Returns undefined if there is none, or if the paths
 * include standard input: that can be read only once, and the library reads it.
 */
const firstOf = async (
	paths: readonly string[],
	onBeginning?: (story: FirstStory) => void,
): Promise<FirstStory | undefined> => {
	if (paths.includes('-')) return undefined;
	let document: Document | undefined;
	const analyse = (read: Document): Article => {
		document = read;
		return analyseSections(read);
	};
	const hearing = onBeginning !== undefined &&
		paths.length === 1 && {
			onBeginning: ({document: read, pages}: Beginning) => {
				const {article} = analyseSafely(read, analyseSections);
				if (article) onBeginning({document: read, article, pages});
			},
		};
	const [path] = paths;
	const stamp = paths.length === 1 ? stampOf(path!) : undefined;
	const steps = readArticles(paths, {analyse, ...hearing});
	let isTold = false;
	for (let step = await steps.next(); !step.done; step = await steps.next()) {
		isTold ||= 'problem' in step.value;
		if (!('article' in step.value) || document === undefined) continue;
		const isAlone = isNothingElseIn(steps);
		return {
			article: step.value.article,
			document,
			aloneIn: isAlone.then(alone => (alone && !isTold ? stamp : undefined)),
		};
	}
	return undefined;
};

/** Tells whether an article is followed by none, and by no problem, in its file. It is looked at behind the first screen. */
const isNothingElseIn = async (steps: AsyncGenerator<ReadingStep>): Promise<boolean> => {
	await nextTurn();
	try {
		const {value} = await steps.next();
		await steps.return(undefined);
		return value !== undefined && 'progress' in value && value.progress.found === 1;
	} catch {
		// The library reads it again, and tells.
		return false;
	}
};

const exportedAs = (form: 'text' | 'markdown') => async (article: Article) =>
	(await import('./print.ts')).exported(article, form);
