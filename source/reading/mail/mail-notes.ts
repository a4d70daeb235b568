// Removes what an email says about the email: “view in browser” at its top, its footer, its signature. The heads of quoted
// emails become subheads.
import type {Block} from '../../model/document.ts';
import {withQuotedHeads} from './quoted-heads.ts';

/** A line, or a part of one between `|`, anywhere in the email. */
const aboutTheMail =
	/^(?:(?:view|read|see|open) (?:(?:this|the) )?(?:[\w-]{1,20} )?(?:in|on) (?:(?:your|a|the) )?(?:web )?(?:browser|web)|view online|read online|(?:read|open) in (?:the )?app|unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update your preferences|forward(?:ed)? (?:this [\w-]{1,20} )?to a friend|share on (?:facebook|twitter|x|linkedin|whatsapp)|privacy policy)\b.{0,80}$/i;

/** UTF-16 units; a longer line is a sentence that happens to begin like one of them. */
const longestNote = 100;

const isAboutTheMail = (text: string): boolean =>
	text.length <= longestNote && text.split(/\s*[|•·]\s*/).some(part => aboutTheMail.test(part));

/** The first line of a footer: why the email came, or a copyright. An address, legal notices and the like follow. */
const footerStart =
	/^(?:you(?:[’']re| are) (?:receiving|getting) this|you (?:receive|received|got|get) this (?:e-?mail|because|message|newsletter|letter)|this (?:e-?mail|message|newsletter) was sent (?:to|by)|to (?:stop receiving|unsubscribe)|(?:if you )?no longer (?:want|wish) to (?:receive|get)|(?:©|\(c\)|copyright) .{0,60}\b\d{4}\b|\d{4} © )/i;

/** Blocks of a footer, and UTF-16 units of each. */
const longestFooter = 10;
const longestFooterBlock = 300;

/** Removes the footer, unless a block below its start is as long as a story's paragraph. */
const withoutFooter = (blocks: readonly Block[]): readonly Block[] => {
	const start = blocks.findIndex(
		({text}, index) => index > 0 && index >= blocks.length - longestFooter && footerStart.test(text),
	);
	return start < 0 || blocks.slice(start).some(({text}) => text.length > longestFooterBlock)
		? blocks
		: blocks.slice(0, start);
};

/** Lines of the longest signature. */
const longestSignature = 12;

/** Returns the text up to the line “-- ”, which begins a signature (RFC 3676, 4.3). Some programs drop the trailing blank. */
export const withoutSignature = (text: string): string => {
	let start = text.length;
	for (let lines = 0; lines <= longestSignature && start > 0; lines++) {
		const before = text.lastIndexOf('\n', start - 1);
		if (before <= 0) break;
		if (/^-- ?\r?$/.test(text.slice(before + 1, start)))
			return text.slice(0, before).trim() === '' ? text : text.slice(0, before);
		start = before;
	}
	return text;
};

/** Returns the blocks of an email without what is about the email itself. */
export const withoutMailNotes = (blocks: readonly Block[]): readonly Block[] =>
	withQuotedHeads(withoutFooter(blocks.filter(block => !isAboutTheMail(block.text))));
