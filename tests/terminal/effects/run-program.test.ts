import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {runProgram} from '../../../source/terminal/effects/run-program.ts';
import {until} from '../../helpers/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsread-'));
afterAll(() => rmSync(folder, {recursive: true}));

const isAlive = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
};

test('a program is waited for while timers and messages go on', async () => {
	const [asked, answered] = [join(folder, 'asked'), join(folder, 'answered')];
	// Each waits for the other: a thread that stood still until the program ends would stand still for ever.
	const script = `touch '${asked}'; until test -e '${answered}'; do sleep 0.01; done; exit 7`;
	const running = runProgram(['sh', '-c', script]);
	await until(() => expect(existsSync(asked)).toBe(true));
	writeFileSync(answered, '');
	expect(await running).toEqual({code: 7});
});

test('a program that is not there, or is none, is a failure and throws nothing', async () => {
	expect(await runProgram([join(folder, 'none')])).toMatchObject({failure: {code: 'ENOENT'}});
	expect(await runProgram([folder])).toMatchObject({failure: {code: 'EACCES'}});
	expect(await runProgram(['a\0b'])).toMatchObject({failure: {code: 'ERR_INVALID_ARG_VALUE'}});
});

test('a signal that ends newsread ends the program too', async () => {
	const file = join(folder, 'pid');
	const ending = new AbortController();
	const running = runProgram(['sh', '-c', `echo $$ > '${file}.part'; mv '${file}.part' '${file}'; exec sleep 60`], {
		ending: ending.signal,
	});
	await until(() => expect(existsSync(file)).toBe(true));
	ending.abort('SIGTERM');
	expect(await running).toEqual({code: null});
	expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false);
});

test('a program that does not hear the signal is killed', async () => {
	const file = join(folder, 'deaf');
	const ending = new AbortController();
	const script = `trap '' TERM; touch '${file}'; while :; do sleep 0.01; done`;
	const running = runProgram(['sh', '-c', script], {ending: ending.signal, patience: 1});
	await until(() => expect(existsSync(file)).toBe(true));
	ending.abort('SIGTERM');
	expect(await running).toEqual({code: null});
});

test('a program that may clean up first is waited for', async () => {
	const file = join(folder, 'tidy');
	const ending = new AbortController();
	const script = `trap 'touch "${file}.saved"; exit 1' TERM; touch '${file}'; while :; do sleep 0.01; done`;
	const running = runProgram(['sh', '-c', script], {ending: ending.signal, patience: 60_000});
	await until(() => expect(existsSync(file)).toBe(true));
	ending.abort('SIGTERM');
	expect(await running).toEqual({code: 1});
	expect(existsSync(`${file}.saved`)).toBe(true);
});

test('nothing is started once newsread is to end', async () => {
	const file = join(folder, 'late');
	expect(await runProgram(['touch', file], {ending: AbortSignal.abort('SIGTERM')})).toEqual({code: null});
	expect(existsSync(file)).toBe(false);
});
