// A plugin for the bundler: no file that only hands on what another one exports.
import type {Rolldown} from 'tsdown';

/** What a chunk says of itself that only hands on exports of another: `{n as run, t as stop}` from `run.js`. */
const detour = /^export\s*\{([\w$,\s]+)\}\s*from\s*["'`]\.\/([\w-]+\.js)["'`];?\s*$/;
const renamed = /^\s*([\w$]+) as ([\w$]+)\s*$/;

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'dynamicImports' | 'moduleIds' | 'isDynamicEntry'>;

/**
 * Sends the imports of chunks that contain no module to where the module is, and returns the names of these chunks, which
 * nothing imports any more. Changes `code` of the others. Throws where a chunk, or an import of it, looks otherwise than here.
 */
export const sendOn = (chunks: readonly Chunk[]): readonly string[] => {
	const detours = chunks.filter(({isDynamicEntry, moduleIds}) => isDynamicEntry && moduleIds.length === 0);
	for (const {fileName, code} of detours) {
		const [, list = '', target] = detour.exec(code) ?? [];
		const names = list.split(',').map(name => renamed.exec(name)?.slice(1, 3) ?? []);
		if (target === undefined || names.some(({length}) => length === 0))
			throw new Error(lost(`${fileName} is “${code.slice(0, 200)}”`));
		const asked = new RegExp(`import\\([\`"']\\./${fileName.replaceAll('.', '\\.')}[\`"']\\)`, 'g');
		for (const importer of chunks) {
			if (!importer.dynamicImports.includes(fileName)) continue;
			const taken = names.map(([inner, outer]) => `${inner}:${outer}`);
			const given = names.map(([, outer]) => outer);
			const sent = importer.code.replace(asked, `import("./${target}").then(({${taken}})=>({${given}}))`);
			if (sent === importer.code) throw new Error(lost(`${importer.fileName} does not import ${fileName} as expected`));
			importer.code = sent;
		}
	}
	return detours.map(({fileName}) => fileName);
};

const lost = (what: string): string =>
	`source/bundle/without-detours.ts: ${what}. Correct the pattern for it, or take this plugin out: 2 % of the first paint.`;

/**
 * Takes out the chunks that rolldown leaves behind for modules that a group has taken into its chunk: each only hands on what
 * the module exports, and to find and load it takes as long as a thousand lines of code.
 */
export const withoutDetours: Rolldown.Plugin = {
	name: 'without-detours',
	generateBundle(_, bundle) {
		const detours = sendOn(Object.values(bundle).filter(output => output.type === 'chunk'));
		if (detours.length === 0) this.error(lost('there is no such chunk'));
		for (const name of detours) delete bundle[name];
	},
};
