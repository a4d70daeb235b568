/*
Measures the program on annotated articles, prints the figures and keeps them in docs/accuracy.json:

	npm run accuracy -- FOLDER

FOLDER is PolNeAR or GUM as they are published, or holds articles in the format of docs/accuracy.md.
*/
import packageJson from '../../package.json' with {type: 'json'};
import {type RecordedSet, readRecord, writeRecord} from './accuracy-record.ts';
import {confidenceTable, figuresTable} from './accuracy-tables.ts';
import {readAnnotatedSets} from './annotated-sets.ts';
import {measureSet} from './measure-set.ts';
import {readGum} from './read-gum.ts';
import {readPolnear} from './read-polnear.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
	console.error('usage: npm run accuracy -- FOLDER');
	process.exit(2);
}

const sets = readPolnear(folder) ?? readGum(folder) ?? readAnnotatedSets(folder);
if (sets.length === 0) {
	console.error(
		`${folder} holds neither PolNeAR nor GUM nor a file of annotated articles: docs/accuracy.md says which.`,
	);
	process.exit(1);
}
const measured: RecordedSet[] = [];
for (const set of sets) measured.push(await measureSet(set));
writeRecord(packageJson.version, measured);
const record = {...readRecord(), sets: readRecord().sets.filter(({name}) => measured.some(set => set.name === name))};
console.log(`${figuresTable(record)}\n\n${confidenceTable(record)}\n\nKept in docs/accuracy.json.`);
