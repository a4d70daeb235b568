import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';

test.each(['--heap-growing-percent=60', '--invocation-count-for-turbofan=300000'])(
	'Node knows %s, so that nothing is said about it on standard error',
	option => {
		expect(execFileSync(process.execPath, [option, '--eval', 'console.log(1)'], {encoding: 'utf8'})).toBe('1\n');
	},
);
