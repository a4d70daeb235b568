// The searches that a request to print leads to, and what is said where they find nothing.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {nothingFound, nothingInPeriod, saidByOther, takenFor} from '../command-line/no-match.ts';
import type {Progress} from '../command-line/progress-line.ts';
import type {Request} from '../command-line/request.ts';
import {progressLine, say} from '../command-line/standard-streams.ts';
import type {ArchiveOptions} from '../library/archive/folder-archive.ts';
import {measurePace} from '../library/flow/pace.ts';
import type {ReadingOptions} from '../library/read-articles.ts';
import type {Environment} from '../model/environment.ts';
import type {Finding, FindingKind} from '../model/finding.ts';
import {cacheFolder, stateFolder} from '../model/folders.ts';
import type {PeopleDecision} from '../model/people-decision.ts';
import {describeProblem, type Problem} from '../model/problem.ts';
import type {Wanted} from '../model/wanted.ts';
import type {DecidedByReader} from '../notebook/decided.ts';
import {eachQuoteOnce} from '../selection/each-quote-once.ts';
import {decidedPeopleIn} from '../selection/names-in-files.ts';
import {type Findings, findInFiles} from '../selection/select-in-files.ts';
import {settingsPath} from '../settings/settings-path.ts';

/** A request to print. */
export type PrintRequest = Extract<Request, {action: 'print'}>;

/** A search and what it looks for. */
export type FileSearch = Findings & {readonly wanted: Wanted};

/** Returns the searches one after another: that of each person whom the request names. Problems are told by the first. */
export const searchesFor = async (
	{wanted, others, indirect, allCopies, limits, sort}: Omit<PrintRequest, 'overview'>,
	{
		paths,
		kind,
		isOfSources = false,
		reading,
		decisions,
	}: HowToRead & {readonly paths: readonly string[]; readonly kind: FindingKind; readonly isOfSources?: boolean},
): Promise<readonly FileSearch[]> => {
	// Standard input can be read once.
	const stdin = others.length > 0 && paths.includes('-') ? (reading.stdin ?? (await inputKept())) : reading.stdin;
	return [wanted, ...others.map(person => ({...wanted, person}))].map((one, nth) => ({
		wanted: one,
		...tellingGuesses(
			one,
			findInFiles(paths, {
				kind,
				wanted: one,
				indirect,
				allCopies,
				isOfSources,
				limits,
				sort,
				decisions,
				reading: {...reading, ...(stdin && {stdin})},
				onProblem: nth === 0 ? tell : () => {},
			}),
		),
	}));
};

/** Others who may be meant, and are told of. */
const mostOthers = 3;

/** Says after what was found that the name was taken for another one, and who else may be meant by it. */
const tellingGuesses = ({person}: Wanted, findings: Findings): Findings => {
	async function* found(): AsyncGenerator<Finding> {
		yield* findings.found;
		const names = findings.misread();
		if (person !== undefined && names.length > 0) say(takenFor(person, names));
		for (const one of findings.mayBe().slice(0, mostOthers)) say(saidByOther(one));
	}
	return {...findings, found: found()};
};

/** Returns standard input as something that can be read again. */
const inputKept = async (): Promise<AsyncIterable<Uint8Array>> => {
	const chunks = await Array.fromAsync<Uint8Array>(process.stdin);
	return {
		async *[Symbol.asyncIterator]() {
			yield* chunks;
		},
	};
};

/** Yields what all searches find, each quote once. */
export async function* oneAfterAnother(searches: readonly FileSearch[]): AsyncGenerator<Finding> {
	const once = eachQuoteOnce();
	for (const {found} of searches)
		for await (const one of found) {
			const shown = once(one);
			if (shown) yield shown;
		}
}

/** Returns what to say of a search that found nothing. */
export const messageFor = (
	{count, names, wanted}: FileSearch,
	kind: FindingKind,
	{indirect, limits}: PrintRequest,
): string => {
	const {articles, foreign, leftOut, undated} = count();
	if (leftOut === articles) return nothingInPeriod(limits, {articles, undated});
	return nothingFound(kind, wanted, [...names()], {indirect, foreign: foreign === articles, sure: limits.sure});
};

/** How files are read, and what the reader has decided of people, the oldest first. */
export type HowToRead = {readonly reading: ReadingOptions; readonly decisions: readonly PeopleDecision[]};

/** Returns how a request reads these paths: as the reader has decided, and with an archive, unless it says no. */
export const howToRead = async (
	{cached}: Pick<PrintRequest, 'cached'>,
	paths: readonly string[],
	environment: Environment,
): Promise<HowToRead> => {
	const {corrections, people: decisions = []} = await decidedHere(environment);
	const paceAt = measurePace();
	const onProgress = ({found, read}: Omit<Progress, 'pace'>): void =>
		progressLine.show({found, read, pace: paceAt(found, read, Date.now())});
	const reading: ReadingOptions = {
		corrections,
		onProgress,
		...((await isKept(cached, environment)) && {archive: archiveIn(environment, tellingOnce())}),
		...(decisions.length > 0 && paths.includes('-') && {stdin: await inputKept()}),
	};
	return {reading: {...reading, people: await decidedPeopleIn(paths, decisions, reading)}, decisions};
};

/** Whether what is read goes into an archive: the flag says no, or the settings do. */
const isKept = async (cached: boolean, environment: Environment): Promise<boolean> => {
	const path = settingsPath(environment, process.platform);
	if (!cached || path === undefined || !existsSync(path)) return cached;
	const {readSettings} = await import('../settings/read-settings.ts');
	return (await readSettings(environment, process.platform)).settings.cache !== false;
};

/** What the reader has decided. SQLite is loaded only where something is kept. */
export const decidedHere = async (environment: Environment): Promise<Partial<DecidedByReader>> => {
	const folder = stateFolder(environment, process.platform);
	if (folder === undefined || !existsSync(join(folder, 'state.db'))) return {};
	return (await import('../notebook/decided.ts')).readDecided(folder);
};

/** Returns a function that tells a problem once: an archive is opened several times. */
const tellingOnce = (): ((problem: Problem) => void) => {
	const told = new Set<string>();
	return problem => {
		const {size} = told;
		if (told.add(describeProblem(problem)).size > size) tell(problem);
	};
};

/** Where archives are kept; undefined without a home folder. */
const archiveIn = (environment: Environment, onProblem: (problem: Problem) => void): ArchiveOptions | undefined => {
	const cache = cacheFolder(environment, process.platform);
	return cache === undefined ? undefined : {cache, onProblem};
};

/** Names standard input in a problem, as it has no path. */
const named = (problem: Problem): Problem => (problem.path === '-' ? {...problem, path: 'standard input'} : problem);

/** Tells a problem on standard error. */
export const tell = (problem: Problem): void => say(describeProblem(named(problem)));
