// The style sheet of a Rich Text file: which paragraphs are headings, and which have another part.
import {meaningOfName, type StyleMeaning} from '../style-names.ts';

/** A paragraph style while it is read. */
export type ParagraphStyle = {id: number; name: string; level?: number; basedOn?: number};

/** The styles of a file, by their numbers. */
export type StyleSheet = {
	readonly add: (style: ParagraphStyle) => void;
	readonly meaningOf: (id: number) => StyleMeaning;
};

/** UTF-16 units; a longer name is none that a program gave. */
export const longestName = 60;
const mostStyles = 10_000;
/** Styles that are each based on the next one. */
const longestChain = 10;

type Known = {readonly meaning: StyleMeaning | undefined; readonly basedOn: number | undefined};

/** Returns an empty style sheet. */
export const newStyleSheet = (): StyleSheet => {
	const styles = new Map<number, Known>();
	return {
		add: ({id, name, level, basedOn}) => {
			if (styles.size >= mostStyles) return;
			const named = meaningOfName(name.replace(/;.*$/s, ''));
			styles.set(id, {meaning: named ?? (level === undefined ? undefined : {level}), basedOn});
		},
		meaningOf: id => {
			let style = styles.get(id);
			for (let steps = 0; style !== undefined && steps < longestChain; steps++) {
				if (style.meaning !== undefined) return style.meaning;
				style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
			}
			return {};
		},
	};
};
