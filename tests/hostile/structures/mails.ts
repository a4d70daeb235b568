// Generates emails with nested parts, mailboxes, and MHTML.
import fc from 'fast-check';
import {story} from '../hostile-file.ts';
import {page} from './pages.ts';
import {address, date, file, line, type Made, place, plain, withStory, words} from './pieces.ts';

const encoded = (content: string, encoding: string): string =>
	encoding === 'base64'
		? (
				Buffer.from(content)
					.toString('base64')
					.match(/.{1,76}/g) ?? []
			).join('\n')
		: encoding === 'quoted-printable'
			? Buffer.from(content)
					.toString('latin1')
					.replace(/[^\n !-<>-~]/g, byte => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
			: content;
const encoding = fc.constantFrom('8bit', 'base64', 'quoted-printable', 'nonsense');
const part = (type: string, content: string, how: string): string =>
	`Content-Type: ${type}; charset=utf-8\nContent-Transfer-Encoding: ${how}\n\n${encoded(content, how)}\n`;
const parts = (type: string, mark: string, all: readonly string[]): string =>
	`Content-Type: multipart/${type}; boundary="${mark}"\n\n${all.map(each => `--${mark}\n${each}\n`).join('')}--${mark}--\n`;

const mailHead = fc
	.tuple(
		line,
		line,
		date,
		fc.array(
			fc.tuple(
				fc.constantFrom('Message-ID', 'Archived-At', 'X-Mailer', 'Received', 'Content-Location', 'Reply-To'),
				line,
			),
			{maxLength: 5},
		),
	)
	.map(
		([subject, from, when, more]) =>
			`Message-ID: <a@b>\nMIME-Version: 1.0\nSubject: ${subject}\nFrom: ${from} <a@b>\nDate: ${when}\n${more.map(([name, value]) => `${name}: ${value}\n`).join('')}`,
	);
const textPart = fc
	.tuple(fc.array(plain, {maxLength: 5}), encoding)
	.map(([all, how]) => part('text/plain', [...all, story].join('\n\n'), how));
const htmlPart = fc.tuple(page, encoding).map(([{html: content}, how]) => part('text/html', content, how));
const attachment = fc
	.tuple(line, words)
	.map(
		([name, content]) =>
			`Content-Type: text/html; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${content}\n`,
	);
const {mailBody} = fc.letrec<{mailBody: string}>(tie => ({
	mailBody: fc.oneof(
		{depthSize: 'small'},
		textPart,
		htmlPart,
		fc.tuple(textPart, htmlPart).map(([a, b]) => parts('alternative', 'b0', [a, b])),
		fc
			.tuple(
				fc.constantFrom('mixed', 'related', 'alternative', 'digest'),
				fc.constantFrom('b1', 'b2', 'b0'),
				fc.array(fc.oneof(tie('mailBody'), attachment), {maxLength: 4}),
			)
			.map(([type, mark, all]) => parts(type, mark, all)),
		mailHead.chain(head => tie('mailBody').map(inner => `Content-Type: message/rfc822\n\n${head}${inner}`)),
	),
}));
const mail = fc.tuple(mailHead, mailBody).map(([head, inner]) => head + inner);
export const oneMail: Made = mail.map(content => file('.eml', content));
export const plainMail: Made = fc.tuple(mailHead, textPart).map(([head, inner]) => file('.eml', head + inner, story));
export const mailbox: Made = fc
	.tuple(fc.array(mail, {maxLength: 6}), mailHead, textPart, place)
	.map(([all, head, inner, at]) =>
		file(
			'.mbox',
			withStory(all, at, head + inner)
				.map(each => `From a@b Thu Feb 23 06:00:00 2023\n${each.replace(/^(>*From )/gm, '>$1')}\n\n`)
				.join(''),
			story,
		),
	);
export const savedPage: Made = fc
	.tuple(
		page,
		fc.constantFrom('base64', 'quoted-printable'),
		address,
		line,
		fc.array(page, {maxLength: 2}),
		fc.boolean(),
	)
	.map(([{html: content, shows}, how, url, title, frames, isDeclared]) => {
		const own = part('text/html', content, how);
		const pagePart = isDeclared ? own : own.replace('; charset=utf-8', '');
		const others = frames.map(frame => part('text/html', frame.html, how));
		const picture = 'Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n';
		return file(
			'.mhtml',
			`From: <Saved by Blink>\nSnapshot-Content-Location: ${url}\nSubject: ${title}\nMIME-Version: 1.0\n${parts('related', 'b9', [pagePart, picture, ...others])}`,
			shows,
		);
	});
