// What a mail says about mails and not about the news: links to a browser at its top, what stands at its foot, the head of
// another mail in it.
import type {Block} from '../../model/document.ts';

/** Anywhere. */
const aboutTheMail =
	/^(?:(?:view|read|see|open) (?:(?:this|the) )?(?:[\w-]{1,20} )?(?:in|on) (?:(?:your|a|the) )?(?:web )?(?:browser|web)|view online|read online|(?:read|open) in (?:the )?app|unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update your preferences|forward(?:ed)? (?:this [\w-]{1,20} )?to a friend|share on (?:facebook|twitter|x|linkedin|whatsapp)|privacy policy)\b.{0,80}$/i;

/** UTF-16 units; a longer line is a sentence that happens to begin like one of them. */
const longestNote = 100;

const isAboutTheMail = (text: string): boolean =>
	text.length <= longestNote && text.split(/\s*[|•·]\s*/).some(part => aboutTheMail.test(part));

/** Why the mail came; below it stand an address, the law and more of the kind. */
const foot =
	/^(?:you(?:[’']re| are) (?:receiving|getting) this|you (?:received|got) this (?:e-?mail|message|newsletter|letter)|this (?:e-?mail|message|newsletter) was sent (?:to|by)|to (?:stop receiving|unsubscribe)|(?:if you )?no longer (?:want|wish) to (?:receive|get)|(?:©|\(c\)|copyright) .{0,60}\b\d{4}\b|\d{4} © )/i;

/** Blocks from the end among which the foot begins, and UTF-16 units of each. */
const longestFoot = 10;
const longestPart = 300;

/** Only where nothing below it is as long as a story's paragraph. */
const withoutFoot = (blocks: readonly Block[]): readonly Block[] => {
	const start = blocks.findIndex(
		({text}, index) => index > 0 && index >= blocks.length - longestFoot && foot.test(text),
	);
	return start < 0 || blocks.slice(start).some(({text}) => text.length > longestPart) ? blocks : blocks.slice(0, start);
};

/** Lines of the longest signature. */
const longestSignature = 12;

/** Cut at the line “-- ” (RFC 3676): what follows says who wrote. Some programs take its blank off. */
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
/** Blocks below the mark among which a mail program repeats the head of the other mail. */
const longestHead = 8;

/** The head of a mail inside the mail, which names a section of it. */
const withForwardHeads = (blocks: readonly Block[]): readonly Block[] => {
	const kept: Block[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const block = blocks[index]!;
		const mark = forwarded.exec(block.text)?.[0];
		if (mark === undefined || block.text.length > longestPart) {
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

export const withoutMailNotes = (blocks: readonly Block[]): readonly Block[] =>
	withForwardHeads(withoutFoot(blocks.filter(block => !isAboutTheMail(block.text))));
