// The styles of an OpenDocument text: named ones, and those that the program made for each look by hand. Each is based on another.
import {tagsOf} from '../../markup/xml-tags.ts';
import {meaningOfName, type StyleMeaning} from '../style-names.ts';

/** A style as it applies. */
export type OdtStyle = StyleMeaning & {readonly isStrong?: boolean; readonly isHidden?: boolean};

/** How the entries of a list are marked at one level: the form of the number, and what stands around it. */
export type ListLevel = {
	readonly form: string;
	readonly before: string;
	readonly behind: string;
	readonly start: number;
};

type Written = {
	readonly names: readonly string[];
	readonly parent: string | undefined;
	readonly level: string | undefined;
	isStrong?: boolean;
	isHidden?: boolean;
};

/** The styles of a document, by their names. */
export type OdtStyles = {
	readonly styleOf: (family: string, name: string | undefined) => OdtStyle;
	/** The marks of a list at a level, which counts from 1. */
	readonly listLevelOf: (list: string | undefined, level: number) => ListLevel | undefined;
};

/** Styles that are based on one another. */
const mostSteps = 20;

/** Blanks and letters beyond ASCII are written as `_20_` in the name of a style. */
const plainName = (name: string): string =>
	name.replace(/_([0-9a-f]{2,5})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

const isBold = (weight: string): boolean => weight === 'bold' || Number(weight) >= 600;

/** Returns the styles that parts of a document have: those of `styles.xml` and those of `content.xml`. */
export const odtStylesIn = (...parts: readonly string[]): OdtStyles => {
	const written = new Map<string, Written>();
	const lists = new Map<string, ListLevel>();
	let style: Written | undefined;
	let list = '';
	for (const xml of parts)
		for (const {name, attributes, closes} of tagsOf(xml)) {
			const of = (attribute: string): string => attributes.get(attribute) ?? '';
			if (name === 'style') {
				style = closes
					? undefined
					: {
							names: [of('display-name'), plainName(of('name'))],
							parent: attributes.get('parent-style-name'),
							level: attributes.get('default-outline-level'),
						};
				if (style) written.set(`${of('family')} ${of('name')}`, style);
			} else if (closes) continue;
			else if (name === 'text-properties' && style) {
				if (attributes.has('font-weight')) style.isStrong = isBold(of('font-weight'));
				if (attributes.has('display')) style.isHidden = of('display') === 'none';
			} else if (name === 'list-style') list = of('name');
			else if (name === 'list-level-style-number')
				lists.set(`${list} ${of('level')}`, {
					form: of('num-format'),
					before: of('num-prefix'),
					behind: of('num-suffix'),
					start: Number(attributes.get('start-value') ?? 1),
				});
			else if (name === 'body') break;
		}
	return {
		styleOf: styleFinder(written),
		listLevelOf: (name, level) => lists.get(`${name ?? ''} ${level}`),
	};
};

const styleFinder = (written: ReadonlyMap<string, Written>): OdtStyles['styleOf'] => {
	const resolved = new Map<string, OdtStyle>();
	const resolve = (family: string, name: string): OdtStyle => {
		let meaning: StyleMeaning | undefined;
		let style: OdtStyle = {};
		let at: string | undefined = name;
		for (let step = 0; at !== undefined && step < mostSteps; step++) {
			const own = written.get(`${family} ${at}`);
			const {isStrong, isHidden, level = ''} = own ?? {};
			const named = [...(own?.names ?? []), plainName(at)].map(meaningOfName).find(Boolean);
			meaning ??= named ?? (/^[1-9]$/.test(level) ? {level: Number(level)} : undefined);
			style = {
				...(isStrong !== undefined && {isStrong}),
				...(isHidden !== undefined && {isHidden}),
				...style,
			};
			at = own?.parent;
		}
		return {...style, ...meaning};
	};
	return (family, name) => {
		if (name === undefined) return {};
		const key = `${family} ${name}`;
		const known = resolved.get(key) ?? resolve(family, name);
		resolved.set(key, known);
		return known;
	};
};
