// A program that is killed at a random moment while it reads an archive: the next run gives what an undisturbed one gives.
import {execFileSync, spawn} from 'node:child_process';
import {hash} from 'node:crypto';
import {once} from 'node:events';
import {join} from 'node:path';
import {makeArchive} from './archive-of.ts';

const articles = 600;

/** Kills so many runs, each on what the ones before have left, and returns a sentence with how many were as they should be. */
export const compareKills = async (
	kills: number,
	{newsread, room}: {readonly newsread: string; readonly room: string},
): Promise<string> => {
	const folder = join(room, 'killed');
	makeArchive(articles, folder);
	const call = [newsread, '--quotes', '--jsonl', folder];
	const envOf = (name: string) => ({...process.env, XDG_CACHE_HOME: join(room, name)});
	const linesWith = (env: NodeJS.ProcessEnv): string =>
		hash('sha1', execFileSync(process.execPath, call, {env, maxBuffer: 1e9}), 'hex');
	const start = performance.now();
	const right = linesWith(envOf('undisturbed'));
	const whole = performance.now() - start;
	let same = 0;
	for (let kill = 0; kill < kills; kill++) {
		// Three at a time share an archive: a kill meets one that was begun, and one that is complete.
		const env = envOf(`killed-${Math.floor(kill / 3)}`);
		const child = spawn(process.execPath, call, {env, stdio: 'ignore'});
		const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * whole);
		await once(child, 'exit');
		clearTimeout(timer);
		if (linesWith(env) === right) same++;
	}
	return `${same} of ${kills} times kill -9: the same lines afterwards, byte for byte`;
};
