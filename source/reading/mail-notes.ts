// What a newsletter says about the mail and not about the news: links to a browser at its top, and what stands at its foot.
import type {Block} from '../model/document.ts';

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

export const withoutMailNotes = (blocks: readonly Block[]): readonly Block[] =>
	withoutFoot(blocks.filter(block => !isAboutTheMail(block.text)));
