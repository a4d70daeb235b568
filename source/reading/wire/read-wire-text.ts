// Reads text of news wires, of one message or of many: ANPA 1312 and IPTC 7901.
import type {Origin} from '../../model/document.ts';
import {notText, problemAt, type ReadResult, withoutText} from '../format.ts';
import {readPlainText} from '../plain-text/plain-text.ts';
import {looksLikeAnpa, looksLikeWireText} from '../recognise/wire-start.ts';
import {cleanText} from '../text/clean-text.ts';
import {decode} from '../text/decode.ts';
import {textCutShort, withinLength} from '../text/text-limits.ts';
import {anpaItemOf} from './anpa.ts';
import {articlesOfItems} from './articles-of-items.ts';
import {iptc7901ItemOf} from './iptc-7901.ts';

/** What opens a message: SYN and SOH, or SOH alone. */
const opening = /(?=\x16{2,20}|(?<!\x16)\x01)/;

/** A large agency sends a thousand a day. */
const mostMessages = 20_000;

/** UTF-16 units in which the codes are. */
const glimpseLength = 4096;

/** Control characters that are needed, and others that no wire has and that text may have. */
const disguises: ReadonlyMap<number, number> = new Map([
	[0x01, 0x0b],
	[0x02, 0x0c],
	[0x16, 0x08],
]);
const undisguised: Readonly<Record<string, string>> = {'\x0b': '\x01', '\x0c': '\x02', '\b': '\x16'};

/** A short message has so many control characters, for printers and lines, that it looks like a program: few are kept. */
const decodeSteered = async (bytes: Uint8Array): Promise<string | undefined> => {
	const disguised = bytes
		.map(byte => disguises.get(byte) ?? byte)
		.filter(byte => byte >= 0x20 || byte === 0x08 || (byte >= 0x09 && byte <= 0x0d));
	return (await decode(disguised))?.replace(/[\b\x0b\x0c]/g, sign => undisguised[sign]!);
};

/** Reads a file of one or more messages; one that is called so without being one is plain text. */
export const readWireText = async (bytes: Uint8Array, origin: Origin): Promise<ReadResult> => {
	const decoded = (await decode(bytes)) ?? (await decodeSteered(bytes));
	if (decoded === undefined) return notText(origin);
	const whole = decoded.replace(/\r\r?\n|\r/g, '\n');
	const text = withinLength(whole);
	const glimpse = {text: text.slice(0, glimpseLength), bytes};
	if (!looksLikeWireText(glimpse)) {
		const result = readPlainText(cleanText(text), origin);
		return result.documents.length === 0 ? withoutText(origin) : result;
	}
	const itemOf = looksLikeAnpa(glimpse) ? anpaItemOf : iptc7901ItemOf;
	const items = text
		.split(opening, mostMessages)
		.map(itemOf)
		.filter(({body}) => body !== undefined);
	if (items.length === 0) return withoutText(origin);
	const result = await articlesOfItems(items, origin, items.length === 1);
	return text === whole && items.length < mostMessages
		? result
		: {...result, problems: [...result.problems, problemAt(origin, ...textCutShort)]};
};
