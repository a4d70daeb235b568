import type {Rolldown} from 'tsdown';

/** Hands markdown-it our own module in place of the package entities, which others in the bundle keep. Stops the build where it asks for it no more. */
export const lightMarkdown = (entities: string): Rolldown.Plugin => {
	let isAsked = false;
	return {
		name: 'light-markdown',
		resolveId: {
			filter: {id: /^entities$/},
			handler: (_, importer) => {
				if (!importer?.includes('/node_modules/markdown-it/')) return undefined;
				isAsked = true;
				return entities;
			},
		},
		generateBundle() {
			if (!isAsked)
				this.error('source/bundle/light-markdown.ts: markdown-it does not import “entities” any more. Take it out.');
		},
	};
};
