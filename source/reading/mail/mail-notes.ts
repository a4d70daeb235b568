// Removes what an email says about the email: “view in browser” at its top, its footer, its signature. The head of a forwarded
// email becomes a subhead.
import type {Block} from '../../model/document.ts';

/** A line, or a part of one between `|`, anywhere in the email. */
const aboutTheMail =
	/^(?:(?:view|read|see|open) (?:(?:this|the) )?(?:[\w-]{1,20} )?(?:in|on) (?:(?:your|a|the) )?(?:web )?(?:browser|web)|view online|read online|(?:read|open) in (?:the )?app|unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update your preferences|forward(?:ed)? (?:this [\w-]{1,20} )?to a friend|share on (?:facebook|twitter|x|linkedin|whatsapp)|privacy policy)\b.{0,80}$/i;

/** UTF-16 units; a longer line is a sentence that happens to begin like one of them. */
const longestNote = 100;

const isAboutTheMail = (text: string): boolean =>
	text.length <= longestNote && text.split(/\s*[|•·]\s*/).some(part => aboutTheMail.test(part));

/** The first line of a footer: why the email came, or a copyright. An address, legal notices and the like follow. */
const footerStart =
	/^(?:you(?:[’']re| are) (?:receiving|getting) this|you (?:received|got) this (?:e-?mail|message|newsletter|letter)|this (?:e-?mail|message|newsletter) was sent (?:to|by)|to (?:stop receiving|unsubscribe)|(?:if you )?no longer (?:want|wish) to (?:receive|get)|(?:©|\(c\)|copyright) .{0,60}\b\d{4}\b|\d{4} © )/i;

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

const forwarded = /^(?:-{2,} ?)?(?:begin )?(?:forwarded|original) message\b[-: ]{0,20}/i;
const field = /^(?:from|date|sent|subject|to|cc|reply-to): ?/i;
const sender = /\bfrom: ?"?([^<"\n]{1,80}?)"? ?(?:<|\[|(?:date|sent|subject|to): |$)/i;
/** UTF-16 units of a block that begins a forwarded email. */
const longestMark = 300;
/** Header blocks below it. */
const longestHead = 8;

/** Turns the headers of a forwarded email into a subhead: “Forwarded message from Ann Vale”. Without a sender they stay. */
const withForwardHeads = (blocks: readonly Block[]): readonly Block[] => {
	const kept: Block[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!;
		const mark = forwarded.exec(block.text)?.[0];
		if (mark === undefined || block.text.length > longestMark) {
			kept.push(block);
			continue;
		}
		let head = block.text.slice(mark.length);
		for (let left = longestHead; left > 0 && field.test(blocks[index + 1]?.text ?? ''); left--)
			head += `\n${blocks[++index]!.text}`;
		const name = sender.exec(head)?.[1]?.trim();
		if (name === undefined) kept.push(block);
		else kept.push({kind: 'subhead', level: 2, text: `Forwarded message from ${name}`});
	}
	return kept;
};

/** Returns the blocks of an email without what is about the email itself. */
export const withoutMailNotes = (blocks: readonly Block[]): readonly Block[] =>
	withForwardHeads(withoutFooter(blocks.filter(block => !isAboutTheMail(block.text))));
