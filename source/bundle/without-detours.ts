// A plugin for the bundler: no file that only hands on what another one exports.

/** What a bundle looks like to the plugin, by the names of its files. */
type Bundle = Record<string, {type: string; code?: string}>;

/** The whole of a file that hands on one export: `export{n as main}from"./run.js";`. */
const detour = /^export\s*\{\s*([\w$]+) as ([\w$]+)\s*\}\s*from\s*["'`]\.\/([\w-]+\.js)["'`];?\s*$/;

/**
 * A module that a group has taken into its file leaves a file behind that only hands on what it exports. To find and load it
 * takes as long as a thousand lines of code, so `import()` is led past it. Stops the build where there is no such file any
 * more, or where nobody imports it in the form that is rewritten: then this plugin does nothing and has to go.
 */
export const withoutDetours = {
	name: 'without-detours',
	generateBundle(_: unknown, bundle: Bundle) {
		const detours = Object.entries(bundle).flatMap(([name, {code = ''}]) => {
			const [, inner, outer, target] = detour.exec(code) ?? [];
			return target === undefined ? [] : [{name, inner, outer, target}];
		});
		if (detours.length === 0)
			throw new Error('The bundle has no detours any more: take source/bundle/without-detours.ts out.');
		for (const {name, inner, outer, target} of detours) {
			const asked = new RegExp(`import\\(["'\`]\\./${name.replace('.', '\\.')}["'\`]\\)`, 'g');
			let count = 0;
			for (const chunk of Object.values(bundle))
				if (chunk.code !== undefined)
					chunk.code = chunk.code.replace(asked, () => {
						count++;
						return `import("./${target}").then(({${inner}:${outer}})=>({${outer}}))`;
					});
			if (count === 0)
				throw new Error(`Nothing imports the detour ${name} as source/bundle/without-detours.ts expects.`);
			delete bundle[name];
		}
	},
};
