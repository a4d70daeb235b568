// Reads the YAML, TOML or JSON at the top of a Markdown file, as data only: YAML is parsed with strings as the only scalars and without
// aliases, and nothing is executed, whatever language its fence names.
import type {Origin} from '../../model/document.ts';
import {lazy} from '../../model/memo.ts';
import type {Problem} from '../../model/problem.ts';
import {cleanLine} from '../text/clean-text.ts';
import {matterFactsOf, type StatedFacts, statedIn} from './matter-facts.ts';
import type {Matter} from './split-matter.ts';
import {parseTomlMatter} from './toml-matter.ts';
import {quoteValues} from './unquoted-values.ts';

type MatterResult = {readonly facts: StatedFacts; readonly problems: readonly Problem[]};

/** The result for a text without front matter. */
export const nothingStated: MatterResult = {facts: {}, problems: []};

// To ask for a module that is loaded takes longer than to parse three lines.
const loadYaml = lazy(() => import('js-yaml'));

/** Parses front matter. If it is not valid there are no facts, and the result has a problem. Never rejects. */
export const readFrontMatter = async ({language, text}: Matter, origin: Origin): Promise<MatterResult> => {
	if (text === undefined) return ignored(origin, 'front matter too long; ignored', 'Shorten it.');
	if (text.trim() === '') return nothingStated;
	if (language === 'toml') return readToml(text, origin);
	if (language === 'json') return readJsonMatter(text, origin);
	if (!['', 'yaml', 'yml'].includes(language)) {
		return ignored(origin, `front matter is ${language}, not YAML or TOML; ignored`, 'Rewrite it as YAML.');
	}
	const {FAILSAFE_SCHEMA, load} = await loadYaml();
	const read = (yaml: string): MatterResult => ({
		facts: matterFactsOf(load(yaml, {schema: FAILSAFE_SCHEMA, maxAliases: 0, json: true})),
		problems: [],
	});
	try {
		return read(text);
	} catch (error) {
		try {
			return read(quoteValues(text));
		} catch {
			// What is wrong with it as it was written is told.
		}
		const reason = error instanceof Error ? cleanLine(error.message.split('\n', 1)[0]!) : 'not YAML';
		return ignored(
			origin,
			`front matter is not valid YAML (${reason}); ignored`,
			'Fix the lines between the two --- markers.',
		);
	}
};

const readToml = async (text: string, origin: Origin): Promise<MatterResult> => {
	try {
		return {facts: statedIn(await parseTomlMatter(text)), problems: []};
	} catch (error) {
		const reason = error instanceof Error ? cleanLine(error.message.split('\n', 1)[0]!) : 'not TOML';
		return ignored(
			origin,
			`front matter is not valid TOML (${reason}); ignored`,
			'Fix the lines between the two marks.',
		);
	}
};

const readJsonMatter = (text: string, origin: Origin): MatterResult => {
	try {
		return {facts: matterFactsOf(JSON.parse(text)), problems: []};
	} catch {
		return ignored(origin, 'front matter is not valid JSON; ignored', 'Fix the lines up to the last bracket.');
	}
};

const ignored = ({path}: Origin, what: string, remedy: string): MatterResult => ({
	facts: {},
	problems: [{path: cleanLine(path), what, remedy}],
});
