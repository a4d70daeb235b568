// Turns the head of an email inside another, forwarded or answered, into a subhead that keeps who wrote what is below. Programs
// write heads in many forms: with and without a mark above, in the reader's language, one field a line or all in one.
import type {Block} from '../../model/document.ts';

const fromNames = 'from|von|de|da|van|från|fra|od|nadawca|odesílatel|lähettäjä|от|от кого|发件人|差出人';
const dateNames =
	'date|sent|datum|gesendet|fecha|enviad[oa](?: el| em)?|envoyé(?: le)?|data|inviato|verzonden|skickat|sendt|dato|wysłano|wysłane|odesláno|päivämäärä|lähetetty|дата|отправлено|发送时间|日期|送信日時|日付';
const aimNames =
	'subject|to|betreff|an|objet|sujet|à|pour|asunto|para|assunto|oggetto|a|per|onderwerp|aan|ämne|till|emne|til|předmět|komu|temat|do|adresat|aihe|vastaanottaja|тема|кому|主题|收件人|件名|宛先';
const otherNames = 'cc|bcc|reply-to|kopie|antwort an|copie|importance|attachments|anlagen';

/** A name as programs write it: bold in plain text (“*From:*”), with a blank before the colon (French), with a wide colon (Chinese), in a table’s cell. */
const label = (names: string): string => `[*_]{0,2}(?:${names})[*_]{0,2} ?[:：][*_]{0,2}(?=[ \\n·]|$|(?<=：))[ ·]{0,3}`;

const field = new RegExp(`^${label(`${fromNames}|${dateNames}|${aimNames}|${otherNames}`)}`, 'i');
const sender = new RegExp(`(?:^|[\\n ])${label(fromNames)}`, 'i');
const otherField = new RegExp(`\\n|(?:^| )${label(`${dateNames}|${aimNames}|${otherNames}`)}`, 'i');
const startsWithSender = new RegExp(`^${label(fromNames)}`, 'i');
const hasDate = new RegExp(`(?:^|[\\n ])${label(dateNames)}`, 'i');
const hasAim = new RegExp(`(?:^|[\\n ])${label(aimNames)}`, 'i');

const forwardMark =
	'forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem (?:re)?encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt (?:besked|melding)|przekazana wiadomość|přeposlaná zpráva|пересылаемое сообщение|转发的邮件|转发的消息';
const originalMark =
	"original message|ursprüngliche nachricht|message d[’']origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht";
const mark = new RegExp(
	`^(?:[-_]{2,50} ?)?(?:begin )?(?:(${forwardMark})|${originalMark})(?![\\p{L}’'])[-_: ]{0,50}`,
	'iu',
);

/** UTF-16 units of a block that is a mark, or begins a head without one; of what is looked at to find the sender. */
const longestMark = 300;
const longestHead = 1000;
/** Blocks of a head. */
const mostFields = 8;

/** Returns the name in the field From, or else its address. */
const senderIn = (head: string): string | undefined => {
	const start = sender.exec(head);
	if (!start) return undefined;
	const rest = head.slice(start.index + start[0].length);
	const value = rest.slice(0, otherField.exec(rest)?.index ?? rest.length).trim();
	const name = (/ on behalf of (.{1,200})$/i.exec(value)?.[1] ?? value)
		.replace(/ ?[<[(](?:mailto:)?[^>\])\s]{0,200}@[^>\])\s]{0,200}[>\])]/gi, '')
		.replace(/^["'“‘*]{1,3}|["'”’*,;]{1,3}$/g, '')
		.trim();
	const words = name === '' ? (/[^\s<>[\]():]{1,100}@[^\s<>[\]()]{1,100}/.exec(value)?.[0] ?? '') : name;
	return words === '' || words.length > 100 ? undefined : words;
};

const nameOfMark = (found: RegExpExecArray | null): string =>
	found === null ? 'Message' : found[1] === undefined ? 'Original message' : 'Forwarded message';

type Head = {readonly title: string; readonly blocks: number};

const headAt = (blocks: readonly Block[], index: number): Head | undefined => {
	const {text} = blocks[index]!;
	const found = text.length <= longestMark ? mark.exec(text) : null;
	if (!found && (text.length > longestHead || !startsWithSender.test(text))) return undefined;
	let head = text.slice(found?.[0].length ?? 0, longestHead);
	let count = 1;
	for (
		let next = blocks[index + 1];
		next && count <= mostFields && field.test(next.text);
		next = blocks[index + count]
	) {
		head += `\n${next.text.slice(0, longestHead)}`;
		count++;
	}
	if (!found && !(hasDate.test(head) && hasAim.test(head))) return undefined;
	const name = senderIn(head);
	return name === undefined ? undefined : {title: `${nameOfMark(found)} from ${name}`, blocks: count};
};

/** UTF-16 units of the signature of a short answer: “Ann”. It has the form of a subhead. */
const longestSignature = 40;

/** Turns the heads of quoted emails into subheads: “Forwarded message from Ann Vale”. A head without a sender stays. */
export const withQuotedHeads = (blocks: readonly Block[]): readonly Block[] => {
	const kept: Block[] = [];
	for (let index = 0; index < blocks.length; index++) {
		const head = headAt(blocks, index);
		if (head === undefined) {
			kept.push(blocks[index]!);
			continue;
		}
		if (/^[-_=*–— ]{3,}$/.test(kept.at(-1)?.text ?? '')) kept.pop();
		const above = kept.at(-1);
		if (above?.kind === 'subhead' && above.text.length <= longestSignature)
			kept.splice(-1, 1, {kind: 'paragraph', text: above.text});
		kept.push({kind: 'subhead', level: 2, text: head.title});
		index += head.blocks - 1;
	}
	return kept;
};
