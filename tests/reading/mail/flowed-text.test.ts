import {describe, expect, test} from 'vitest';
import {joinFlowed} from '../../../source/reading/mail/flowed-text.ts';
import {readBytes} from '../../../source/reading/read-bytes.ts';

describe('format=flowed', () => {
	test.each([
		['a line that ends with a blank goes on', 'The eels \nare back.\nSo it is.', 'The eels are back.\nSo it is.'],
		['in a quotation the marks go', '> The eels \n> are back.\n', '> The eels are back.\n'],
		['a blank before the words was added', ' From the mill \n to the weir.', 'From the mill to the weir.'],
		['a quotation ends where the depth changes', '>> Where? \n> Here. \nNo.', '>> Where? \n> Here. \nNo.'],
		['the line above a signature stays alone', 'Nobody. \n-- \nAnn\n', 'Nobody. \n-- \nAnn\n'],
		['an empty line ends a paragraph', 'The eels. \n\nBack.\n', 'The eels. \nBack.\n'],
		['of a quoted paragraph too', '> One. \n>\n> Two.', '> One. \n> Two.'],
		['with line ends of the network', 'The eels \r\nare back.\r\n', 'The eels are back.\n'],
	])('%s', (_, text, expected) => {
		expect(joinFlowed(text, false)).toBe(expected);
	});

	test('with DelSp the blank at the end of a line is no part of the text', () => {
		expect(joinFlowed('> 鰻が \n> 戻った。\n', true)).toBe('> 鰻が戻った。\n');
		expect(joinFlowed('river \nbank', true)).toBe('riverbank');
	});

	test('an answer is apart from what it answers', async () => {
		const text =
			'Message-ID: <1@pell.example>\nFrom: a@b\nSubject: Eels\nContent-Type: text/plain; format=flowed\n\nBo wrote:\n> The weir is shut, and nobody \n> has the key. \nIt is under \nthe mat.\n';
		const {documents} = await readBytes(Buffer.from(text), {path: 'a.eml'});
		expect(documents[0]!.blocks).toEqual([
			{kind: 'paragraph', text: 'Bo wrote:'},
			{kind: 'blockquote', text: 'The weir is shut, and nobody has the key.'},
			{kind: 'paragraph', text: 'It is under the mat.'},
		]);
	});
});
