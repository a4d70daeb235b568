// Finds the settings file and reads it. Nothing in it, and no trouble with it, stops the program: see `problems`.
import {readFileSync} from 'node:fs';
import type {Environment} from '../model/environment.ts';
import {parseSettings} from './parse-settings.ts';
import {noSettings, type ParsedSettings, type SettingsProblem} from './settings.ts';
import {settingsPath} from './settings-path.ts';

/** Reads what can be used of the settings file; all is as usual where there is none. */
export const readSettings = async (environment: Environment, platform: NodeJS.Platform): Promise<ParsedSettings> => {
	const path = settingsPath(environment, platform);
	const bytes = path === undefined ? undefined : bytesOf(path);
	if (path === undefined || bytes === undefined) return {settings: noSettings, problems: []};
	if (!(bytes instanceof Uint8Array)) return {settings: noSettings, problems: [bytes]};
	const {text, problems} = decode(bytes, path);
	const parsed = await parseSettings(text, path, environment);
	return {...parsed, problems: [...problems, ...parsed.problems]};
};

/** Undefined where there is no file. Synchronous: the file is small, and the first screen waits for it. */
const bytesOf = (path: string): Uint8Array | SettingsProblem | undefined => {
	try {
		return readFileSync(path);
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
		return {path, what: `cannot be read (${message})`, remedy: 'Check its permissions.'};
	}
};

/** Lines that are not UTF-8 come back blank; the first of them is reported. */
const decode = (
	bytes: Uint8Array,
	path: string,
): {readonly text: string; readonly problems: readonly SettingsProblem[]} => {
	try {
		return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), problems: []};
	} catch {
		const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
		const isDamaged = (line: string): boolean => line.includes('\ufffd');
		const problem = {path: `${path}:${lines.findIndex(isDamaged) + 1}`, what: 'not UTF-8', remedy: 'Save it as UTF-8.'};
		return {text: lines.map(line => (isDamaged(line) ? '' : line)).join('\n'), problems: [problem]};
	}
};
