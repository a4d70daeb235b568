// Facts with labels, a line each, at the top of a text, as people and programs note them down: “Title: …”, “Author: …”, “Date: …”,
// and “From: …”, “Sent: …”, “Subject: …” where a mail program saved a mail as text.
import {statedDate} from '../facts/stated-date.ts';
import {bylineOfNames, webAddressOf} from '../facts/stated-facts.ts';
import {statedOutlet} from '../facts/stated-outlet.ts';
import {dateLineOf} from './date-lines.ts';

type Field = 'headline' | 'byline' | 'sender' | 'published' | 'outlet' | 'url' | 'other' | 'text';

const names: Readonly<Record<Field, string>> = {
	headline:
		'title|headline|hed|heading|titel|titre|título|titulo|titolo|überschrift|schlagzeile|tittel|nagłówek|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема',
	byline: 'author|authors|author(s)|byline|by|writer|autor|autorin|autora|auteur|autore|författare|forfatter',
	sender: 'from|von|de|da|van|från|fra|od|от',
	published:
		'date|published|publication date|date published|published on|pub date|datum|fecha|data|dato|erschienen|sent|gesendet|envoyé|enviado|inviato|verzonden|skickat|sendt|wysłano|дата',
	outlet: 'source|publication|newspaper|outlet|publisher|journal|quelle|zeitung|fuente|fonte|kilde|källa|bron',
	url: 'url|link|address|source url|web address|permalink',
	other:
		'section|page|pages|length|word count|words|tags|keywords|topics|topic|category|categories|edition|copyright|accessed|retrieved|date accessed|id|type|document type|volume|issue|language|dek|slug|priority|ressort|seite|rubrik|rubrique|to|cc|bcc|an|à|pour|para|aan|till|til|do|кому|kopie|copie|reply to|importance|attachments|anlagen',
	text: 'text|body|full text|content|article|story|volltext|texte|texto|testo',
};

const fields: ReadonlyMap<string, Field> = new Map(
	(Object.entries(names) as [Field, string][]).flatMap(([field, list]) =>
		list.split('|').map(name => [name, field] as const),
	),
);

const labelled = /^([\p{L}][\p{L} ()]{0,20}?) ?: ?(.*)$/u;

/** Lines that are looked at. */
const mostLines = 24;

/** What the labels state, by the names of a document. */
export type LabelledFacts = {
	readonly headline?: string;
	readonly byline?: string | undefined;
	/** Of a mail that was saved as text. */
	readonly sender?: string | undefined;
	readonly published?: string | undefined;
	readonly outlet?: string | undefined;
	readonly url?: string | undefined;
};

const labelIn = (line: string): {readonly field: Field; readonly value: string} | undefined => {
	const colon = line.indexOf(':');
	if (colon < 1 || colon > 22) return undefined;
	const [, name = '', value = ''] = labelled.exec(line) ?? [];
	const field = fields.get(name.toLowerCase());
	return field === undefined ? undefined : {field, value: value.trim()};
};

/**
 * Returns what the labels at the top state, and the text below them. Undefined unless they name the headline and one fact more: a
 * transcript has labels as well.
 */
export const takeLabelledHead = (text: string): {readonly facts: LabelledFacts; readonly body: string} | undefined => {
	const found = new Map<Field, string>();
	let at = text.search(/\S/);
	if (at < 0) return undefined;
	for (let lines = 0; lines < mostLines && at < text.length; lines++) {
		const end = text.indexOf('\n', at);
		const next = end < 0 ? text.length : end + 1;
		const line = text.slice(at, next).trim();
		const said = line === '' ? undefined : labelIn(line);
		if (line !== '' && said === undefined) break;
		if (said?.field === 'text') {
			if (!found.has('headline')) return undefined;
			at += text.slice(at, next).indexOf(':') + 1;
			break;
		}
		if (said !== undefined && said.value !== '' && !found.has(said.field)) found.set(said.field, said.value);
		at = next;
	}
	const headline = found.get('headline');
	if (headline === undefined || found.size < 2) return undefined;
	const date = found.get('published') ?? '';
	const source = found.get('outlet');
	const facts = {
		headline,
		byline: bylineOfNames([found.get('byline')]),
		sender: bylineOfNames([found.get('sender')]),
		published: statedDate(date) ?? dateLineOf(date),
		outlet: statedOutlet(source),
		url: webAddressOf(found.get('url')) ?? webAddressOf(source),
	};
	return {facts, body: text.slice(at)};
};
