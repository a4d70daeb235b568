// The styles of a Word document (word/styles.xml): what each makes of its paragraphs and words, its own or inherited.
import {tagsOf} from '../../markup/xml-tags.ts';
import {meaningOfName, meaningOfOutline, type StyleMeaning} from '../style-names.ts';

/** A style as it applies. */
export type WordStyle = StyleMeaning & {
	readonly isStrong?: boolean;
	readonly isHidden?: boolean;
	/** The list that its paragraphs belong to, and their level in it. */
	readonly list?: string;
	readonly listLevel?: string;
};

type Written = {
	readonly id: string;
	name: string;
	basedOn?: string | undefined;
	outline?: string | undefined;
	isStrong?: boolean;
	isHidden?: boolean;
	list?: string | undefined;
	listLevel?: string | undefined;
};

/** Returns whether a property that is on or off is on: on where no value is stated. */
export const isOn = (value: string | undefined): boolean =>
	value === undefined || !/^(?:0|false|off|none)$/.test(value);

/** Styles that are based on one another. */
const mostSteps = 20;

const writtenIn = (xml: string): ReadonlyMap<string, Written> => {
	const styles = new Map<string, Written>();
	let style: Written | undefined;
	for (const {name, attributes, closes} of tagsOf(xml)) {
		const value = attributes.get('val');
		if (name === 'style') {
			style = closes ? undefined : {id: attributes.get('styleid') ?? '', name: ''};
			if (style && !styles.has(style.id)) styles.set(style.id, style);
		} else if (style === undefined || closes) continue;
		else if (name === 'name') style.name = value ?? '';
		else if (name === 'basedon') style.basedOn = value;
		else if (name === 'outlinelvl') style.outline = value;
		else if (name === 'b') style.isStrong = isOn(value);
		else if (name === 'vanish') style.isHidden = isOn(value);
		else if (name === 'numid') style.list = value;
		else if (name === 'ilvl') style.listLevel = value;
	}
	return styles;
};

/** Returns the styles by their ids. A style that is not in the file is known by its id: it is the name without blanks. */
export const wordStylesIn = (xml: string): ((id: string | undefined) => WordStyle) => {
	const written = writtenIn(xml);
	const resolved = new Map<string, WordStyle>();
	const resolve = (id: string): WordStyle => {
		let meaning: StyleMeaning | undefined;
		let style: WordStyle = {};
		let at: string | undefined = id;
		for (let step = 0; at !== undefined && step < mostSteps; step++) {
			const own: Written | undefined = written.get(at);
			const named = meaningOfName(own?.name ?? '') ?? meaningOfName(at);
			meaning ??= named?.role === undefined ? (meaningOfOutline(own?.outline) ?? named) : named;
			const {isStrong, isHidden, list, listLevel} = own ?? {};
			style = {
				...(isStrong !== undefined && {isStrong}),
				...(isHidden !== undefined && {isHidden}),
				...(list !== undefined && {list}),
				...(listLevel !== undefined && {listLevel}),
				...style,
			};
			at = own?.basedOn;
		}
		return {...style, ...meaning};
	};
	return id => {
		if (id === undefined) return {};
		const known = resolved.get(id) ?? resolve(id);
		resolved.set(id, known);
		return known;
	};
};
