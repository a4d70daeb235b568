// Reads the news of GUM as its authors publish it: the people and the topics of an article from its entities.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AnnotatedArticle, AnnotatedSet, PersonGold, TopicGold} from './annotated-sets.ts';

type Token = {
	readonly form: string;
	readonly id: string;
	readonly tag: string;
	readonly head: string;
	readonly relation: string;
	readonly entities: string;
	/** Written together with the next one. */
	readonly joined: boolean;
};

/** `linked`: the annotators give the page of Wikipedia about it. */
type Mention = {readonly type: string; readonly linked: boolean; readonly tokens: readonly Token[]};

const tokenOf = (line: string): Token => {
	const [id = '', form = '', , , tag = '', , head = '', relation = '', , more = ''] = line.split('\t');
	return {
		id,
		form,
		tag,
		head,
		relation,
		entities: /(?:^|\|)Entity=([^|]*)/.exec(more)?.[1] ?? '',
		joined: more.includes('SpaceAfter=No'),
	};
};

/** Finds the mentions of one sentence: `(3-organization-…` opens one of entity 3, `3)` closes it. */
const addMentions = (tokens: readonly Token[], mentions: Map<string, Mention[]>): void => {
	const open: {readonly entity: string; readonly type: string; readonly linked: boolean; readonly from: number}[] = [];
	for (const [index, {entities}] of tokens.entries())
		for (const [part] of entities.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
			if (part.startsWith('(')) {
				const [entity = '', type = ''] = part.slice(1).split('-');
				open.push({entity, type, linked: /-(?:coref|sgl)-\S/.test(part), from: index});
			}
			if (!part.endsWith(')')) continue;
			const closed = part.startsWith('(') ? open.at(-1) : open.findLast(({entity}) => entity === part.slice(0, -1));
			if (!closed) continue;
			open.splice(open.indexOf(closed), 1);
			const mention = {type: closed.type, linked: closed.linked, tokens: tokens.slice(closed.from, index + 1)};
			mentions.set(closed.entity, [...(mentions.get(closed.entity) ?? []), mention]);
		}
};

/** The token on which the others of a mention depend. */
const headOf = ({tokens}: Mention): Token => tokens.find(({head}) => !tokens.some(({id}) => id === head)) ?? tokens[0]!;

const words = (tokens: readonly Token[]): string => tokens.map(({form}) => form).join(' ');

/** A mention up to its head and what is set beside the head: “Washington D.C.”, “A group” of “A group of teenagers”. */
const coreOf = (mention: Mention): string => {
	const head = headOf(mention);
	const last = mention.tokens.findLastIndex(
		token => token === head || (token.head === head.id && token.relation.startsWith('flat')),
	);
	return words(mention.tokens.slice(0, last + 1));
};

/** How the words of one name hang together. */
const insideName = /^(?:flat|nmod:desc|punct|compound)/;

/** The proper name of one person in a mention: “Ann Vale-Orr” of “the mayor, Ann Vale-Orr”. */
const nameIn = (mention: Mention): string | undefined => {
	const head = headOf(mention);
	if (head.tag !== 'NNP' && head.tag !== 'NN') return undefined;
	const name = [head];
	// A hyphen hangs on what follows it.
	for (const token of [...mention.tokens, ...mention.tokens]) {
		const hangsOn = name.some(({id}) => id === token.head) && !name.includes(token);
		// The “Facebook” of “Facebook boss Ann Vale” is none of her names.
		if (token.head === head.id && head.tag === 'NN' && !token.relation.startsWith('flat')) continue;
		if (hangsOn && insideName.test(token.relation) && /^(?:NNP|HYPH)$/.test(token.tag)) name.push(token);
	}
	// “Coach Vale” has a name, and so has “coach Ann Vale”; “coach” has none.
	const proper = name.filter(({tag}) => tag !== 'NN');
	if (!proper.some(({tag}) => tag === 'NNP')) return undefined;
	return proper
		.sort((a, b) => Number(a.id) - Number(b.id))
		.map(({form, joined}) => (joined ? form : `${form} `))
		.join('')
		.trim();
};

const readArticle = (conllu: string): AnnotatedArticle => {
	const metaOf = (name: string) => new RegExp(`^# ${name} = (.*)$`, 'm').exec(conllu)?.[1] ?? '';
	const paragraphs: string[] = [];
	const mentions = new Map<string, Mention[]>();
	for (const sentence of conllu.split('\n\n')) {
		const lines = sentence.split('\n');
		const text = lines.find(line => line.startsWith('# text = '))?.slice('# text = '.length);
		if (text === undefined) continue;
		if (paragraphs.length === 0 || lines.some(line => line.startsWith('# newpar'))) paragraphs.push(text);
		else paragraphs.push(`${paragraphs.pop()} ${text}`);
		addMentions(lines.filter(line => /^\d+\t/.test(line)).map(tokenOf), mentions);
	}
	const namesOf = (entity: readonly Mention[]) => [...new Set(entity.map(nameIn).filter(name => name !== undefined))];
	/** A single word names somebody if the entity is linked to a page about it or goes by a full name as well. */
	const isNamed = (entity: readonly Mention[]) =>
		namesOf(entity).some(name => name.includes(' ') || entity.some(({linked}) => linked));
	const isPerson = ([first]: readonly Mention[]) => first?.type === 'person';
	const people = [...mentions.values()]
		.filter(entity => isPerson(entity) && isNamed(entity))
		.map(namesOf)
		.map(names => names.sort((a, b) => b.length - a.length) as unknown as PersonGold);
	const topics = [...metaOf('meta::salientEntities').matchAll(/([^\s,(]+) \((\d+)/g)].flatMap(
		([, entity = '', grade = '']): readonly TopicGold[] => {
			const found = mentions.get(entity);
			if (!found) return [];
			const person = isPerson(found) && isNamed(found);
			const skip = found[0]!.type === 'time' || (isPerson(found) && !person);
			const forms = found.map(one => [words(one.tokens), coreOf(one), headOf(one).form] as const);
			return [{grade: Number(grade), skip, person, forms}];
		},
	);
	return {id: metaOf('newdoc id'), text: paragraphs.join('\n\n'), people, topics};
};

/** Reads the news of GUM from its folder or the `dep` inside it; undefined if the folder is another. */
export const readGum = (folder: string): readonly AnnotatedSet[] | undefined => {
	const data = [join(folder, 'dep'), folder].find(existsSync);
	const files = data === undefined ? [] : readdirSync(data).filter(file => /^GUM_news_.*\.conllu$/.test(file));
	if (data === undefined || files.length === 0) return undefined;
	return [{name: 'gum-news', articles: files.sort().map(file => readArticle(readFileSync(join(data, file), 'utf8')))}];
};
