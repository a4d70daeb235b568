/*
Puts each fault of mutants.ts into a copy of the tree, runs the tests that should notice, and fails where none does. Outside CI:

	node tests/mutants/run.ts [NUMBER…]
*/
import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type Mutant, mutants, mutated} from './mutants.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'newsread-mutants-'));
// Some tests run a program as nobody.
chmodSync(copy, 0o755);
process.once('exit', () => rmSync(copy, {recursive: true, force: true}));

for (const name of ['source', 'tests', 'articles', 'docs', 'package.json', 'tsconfig.json', 'README.md'])
	cpSync(join(root, name), join(copy, name), {recursive: true});
for (const name of ['node_modules', 'dist']) symlinkSync(join(root, name), join(copy, name));

/** Minutes for the tests of one mutant; a fault that makes a test hang is noticed as well. */
const patience = 10;

const report = join(copy, 'report.json');

type Outcome = {readonly failed: boolean; readonly says: string};

const runTests = (files: readonly string[], minutes = patience): Outcome => {
	rmSync(report, {force: true});
	const {status, stdout, stderr, error} = spawnSync(
		process.execPath,
		[
			join('node_modules', 'vitest', 'vitest.mjs'),
			...['run', '--config', 'tests/vitest.config.ts', '--bail=1', '--reporter=json', `--outputFile=${report}`],
			...files,
		],
		{cwd: copy, encoding: 'utf8', timeout: minutes * 60_000, maxBuffer: 1 << 28},
	);
	if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return {failed: true, says: 'hangs'};
	// A fault without an end may fill the memory before its time is up.
	if (/heap out of memory/.test(stderr)) return {failed: true, says: 'runs out of memory'};
	if (!existsSync(report)) throw new Error(`vitest did not run ${files.join(' ')}:\n${stdout}${stderr}`);
	const {numTotalTests, testResults} = JSON.parse(readFileSync(report, 'utf8')) as {
		readonly numTotalTests: number;
		readonly testResults: readonly {
			readonly message: string;
			readonly assertionResults: readonly {readonly status: string; readonly fullName: string}[];
		}[];
	};
	if (numTotalTests === 0) throw new Error(`There are no tests in ${files.join(' ')}.`);
	const noticed = testResults
		.flatMap(({assertionResults}) => assertionResults)
		.find(({status: how}) => how === 'failed')?.fullName;
	if (status !== 0 && noticed === undefined)
		throw new Error(
			`${files.join(' ')} cannot be run: ${testResults.map(({message}) => message).join('\n')}\n${stderr}`,
		);
	return {failed: noticed !== undefined, says: noticed ?? ''};
};

const testsOf = ({file, tests, ...mutant}: Mutant): Outcome => {
	const path = join(copy, file);
	const code = readFileSync(path, 'utf8');
	writeFileSync(path, mutated(code, {file, tests, ...mutant}));
	try {
		return runTests(tests);
	} finally {
		writeFileSync(path, code);
	}
};

const numbers = process.argv.slice(2).map(Number);
const chosen = mutants.filter(({number}) => numbers.length === 0 || numbers.includes(number));
for (const number of numbers)
	if (!mutants.some(mutant => mutant.number === number)) throw new Error(`There is no mutant ${number}.`);

const sound = runTests([...new Set(chosen.flatMap(({tests}) => tests))], 10 * patience);
if (sound.failed) throw new Error(`A test fails without any mutant: ${sound.says}.`);

const faults: string[] = [];
for (const mutant of chosen) {
	const title = `${String(mutant.number).padStart(2)} ${mutant.does}`;
	try {
		const {failed, says} = testsOf(mutant);
		console.log(failed ? `killed  ${title} (${says})` : `LIVES   ${title}`);
		if (!failed) faults.push(`Mutant ${mutant.number} lives: the program ${mutant.does}, and no test notices.`);
	} catch (error) {
		console.log(`LOST    ${title}`);
		faults.push(error instanceof Error ? error.message : String(error));
	}
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
