/*
Who counts as one person across the texts of a folder: draws merges and pairs kept apart by a fixed seed, to be judged by eye.

	npx node tests/bench/identity.ts FOLDER
*/
import {basename} from 'node:path';
import {appearancesIn} from '../../source/library/people/appearances.ts';
import {createIdentities} from '../../source/library/people/identities.ts';
import type {Identity, Joined} from '../../source/library/people/identity.ts';
import {surnameIn} from '../../source/library/people/names.ts';
import {readArticles} from '../../source/library/read-articles.ts';

const [folder = ''] = process.argv.slice(2);
const drawn = {surnames: 16, names: 50, apart: 50};

/** Numbers that look thrown (a linear congruential generator). */
let last = 20_161_108;
const number = (below: number): number => {
	last = (Math.imul(last, 1_103_515_245) + 12_345) & 0x7fff_ffff;
	return (last >>> 8) % below;
};
const draw = <Thing>(things: readonly Thing[], count: number): readonly Thing[] => {
	const left = [...things];
	return Array.from({length: Math.min(count, left.length)}, () => left.splice(number(left.length), 1)[0]!);
};

const people = createIdentities<string>();
const roles = new Map<string, string>();
let articles = 0;
for await (const step of readArticles([folder])) {
	if (!('article' in step)) continue;
	const id = basename(step.article.id);
	const everyone = appearancesIn(step.article);
	people.add(id, everyone);
	for (const {key, role, titles = []} of everyone.people) roles.set(`${id} ${key}`, [...titles, role ?? ''].join(' '));
	articles++;
}

const all = people.all().toSorted((a, b) => (a.key < b.key ? -1 : 1));
const shown = ({key, articles: ids}: Joined<string>): string =>
	ids
		.slice(0, 6)
		.map(id => `${id} (${roles.get(`${id} ${key}`)})`)
		.join(', ');
type Merge = {readonly person: Identity<string>; readonly part: Joined<string>};
const merges = all.flatMap(person => person.joined.slice(1).map((part): Merge => ({person, part})));
const isOfSurname = ({part}: Merge): boolean => part.reason.startsWith('surname');
const spread = all.filter(({key, joined}) => key.includes(' ') && joined[0]!.articles.length > 1);

console.log(`${articles} articles, ${all.length} people`);
for (const reason of new Set(merges.map(({part}) => part.reason)))
	console.log(`${reason}: ${merges.filter(({part}) => part.reason === reason).length} names`);

const print = (head: string, lines: readonly string[]) => console.log(`\n${head}\n${lines.join('\n')}`);
const describe = ({person, part}: Merge): string =>
	`${part.key} -> ${person.key} [${part.reason}] ${shown(part)} ⇒ ${person.roles
		.slice(0, 3)
		.map(({role}) => role)
		.join('; ')} ${shown(person.joined[0]!)}`;

print('bare surnames', draw(merges.filter(isOfSurname), drawn.surnames).map(describe));
const nicknames = merges.filter(merge => !isOfSurname(merge));
print('nicknames and further given names', draw(nicknames, drawn.names / 2).map(describe));
print(
	'full names',
	draw(spread, drawn.names - Math.min(nicknames.length, drawn.names / 2)).map(
		({key, joined}) => `${key}: ${shown(joined[0]!)}`,
	),
);
const pairs = all.flatMap((one, at) =>
	all
		.slice(at + 1)
		.filter(other => surnameIn(one.key) === surnameIn(other.key))
		.map(other => [one, other] as const),
);
const rolesOf = ({roles: stated}: Identity<string>): string =>
	stated
		.slice(0, 3)
		.map(({role}) => role)
		.join('; ');
print(
	'kept apart',
	draw(pairs, drawn.apart).map(
		([one, other]) =>
			`${one.key} (${rolesOf(one)}) | ${other.key} (${rolesOf(other)}): ${one.apart.find(({key}) => key === other.key)?.reason ?? 'other given names'}`,
	),
);
