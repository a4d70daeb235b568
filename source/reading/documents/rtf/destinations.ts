// What the groups of a Rich Text file hold. A group that begins with `\*` and a word that is not known here holds no text.

/** What a group holds that is no part of the sentence around it. */
export type RtfDestination =
	/** Nothing to read. */
	| 'none'
	| 'fonts'
	| 'styles'
	/** A field: its instruction, and what it shows. */
	| 'field'
	| 'instruction'
	| 'result'
	/** A footnote or an endnote. */
	| 'note'
	/** The text of a box that floats beside the paragraph. */
	| 'box'
	/** The bullet or number that the program set before a paragraph. */
	| 'marker'
	/** A picture of Cocoa: the sign for it follows in the group around. */
	| 'attachment'
	/** Text as any other, though the group may begin with `\*`. */
	| 'text';

const noText =
	'info pict object objdata nonshppict shprslt header headerl headerr headerf footer footerl footerr footerf ' +
	'annotation atnid atnauthor atntime atndate atnref colortbl filetbl listtable listoverridetable revtbl rsidtbl ' +
	'xe tc tcn rxe txe sp sn sv ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables nesttableprops template ' +
	'bkmkstart bkmkend pgdsctbl pgdsc pnseclvl pntxta pntxtb';

const destinations: ReadonlyMap<string, RtfDestination> = new Map<string, RtfDestination>([
	...noText.split(' ').map(name => [name, 'none'] as const),
	['fonttbl', 'fonts'],
	['stylesheet', 'styles'],
	['field', 'field'],
	['fldinst', 'instruction'],
	['fldrslt', 'result'],
	['footnote', 'note'],
	['shptxt', 'box'],
	['dptxbxtext', 'box'],
	['listtext', 'marker'],
	['pntext', 'marker'],
	['NeXTGraphic', 'attachment'],
	['shpinst', 'text'],
	['shppict', 'text'],
	['do', 'text'],
]);

/** Returns what a group holds whose first word is `name`; undefined for a word of the text. */
export const destinationOf = (name: string, isStarred: boolean): RtfDestination | undefined =>
	destinations.get(name) ?? (isStarred ? 'none' : undefined);

/** The words that stand for signs. */
export const signs: ReadonlyMap<string, string> = new Map([
	['line', '\n'],
	['softline', '\n'],
	['lbr', '\n'],
	['tab', '\t'],
	['nestcell', '\t'],
	['emdash', '—'],
	['endash', '–'],
	['lquote', '‘'],
	['rquote', '’'],
	['ldblquote', '“'],
	['rdblquote', '”'],
	['bullet', '•'],
	['emspace', ' '],
	['enspace', ' '],
	['qmspace', ' '],
	['~', '\u00a0'],
	['_', '-'],
	['zwj', '\u200d'],
	['zwnj', '\u200c'],
]);
