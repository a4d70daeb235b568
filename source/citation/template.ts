// The template of citations: “{quote} — {speaker}[, quoted by {writer}]”. What stands in brackets is left out with all inside
// when any of it is not known.
import {nearestWord} from '../matching/nearest-word.ts';

/** What a template may name. */
export const citationParts = [
	'quote',
	'speaker',
	'writer',
	'headline',
	'outlet',
	'date',
	'isodate',
	'where',
	'address',
	'path',
	'section',
	'note',
] as const;

/** One of `citationParts`. */
export type CitationPart = (typeof citationParts)[number];

/** The template of a quote with its source. */
export const usualTemplate = '{quote} — {speaker}[, quoted by {writer}][, “{headline}”][, {date}][, {where}]';

/** How quotes are cited. */
export type Citing = {
	readonly template: string;
	/** The folders that the articles are from: a path is cited from there on. */
	readonly folders: readonly string[];
};

/** How quotes are cited where no setting says otherwise. */
export const usualCiting: Citing = {template: usualTemplate, folders: []};

/** The template of a quote and its speaker. */
export const shortTemplate = '{quote} — {speaker}';

const isPart = (name: string): name is CitationPart => (citationParts as readonly string[]).includes(name);

/** Returns what is wrong with a template, and what to do; undefined for a good one. */
export const faultOfTemplate = (template: string): {readonly what: string; readonly remedy: string} | undefined => {
	if (!template.includes('{quote}'))
		return {what: 'citation without {quote}', remedy: 'Add {quote} where the words belong.'};
	for (const [, name] of template.matchAll(/\{([^{}]*)\}/g)) {
		if (isPart(name!)) continue;
		const meant = nearestWord(name!, citationParts);
		const remedy =
			meant === undefined
				? `There are ${citationParts.map(part => `{${part}}`).join(' ')}.`
				: `Did you mean {${meant}}?`;
		return {what: `unknown part “{${name}}” in citation`, remedy};
	}
	if (/[[\]]/.test(template.replaceAll(/\[[^[\]]*\]/g, '')))
		return {
			what: 'citation with a bracket that has no partner, or brackets in brackets',
			remedy: 'Write [ and ] in pairs.',
		};
	return undefined;
};

/** Fills a template with its parts; an empty part is not known. */
export const fillTemplate = (template: string, parts: Readonly<Record<CitationPart, string>>): string => {
	const filled = (text: string): string =>
		text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => (isPart(name) ? parts[name] : whole));
	// The pieces outside and inside of brackets alternate; values are put in once, so theirs are no brackets of the template.
	return template
		.split(/\[([^[\]]*)\]/)
		.map((piece, index) => {
			const isOptional = index % 2 === 1;
			const names = [...piece.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
			return isOptional && names.some(name => isPart(name) && parts[name] === '') ? '' : filled(piece);
		})
		.join('');
};
