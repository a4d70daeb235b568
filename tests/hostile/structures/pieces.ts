// The pieces of generated files: words of a story, and what careless or malicious writers put between them.
import fc from 'fast-check';

export type Structure = {readonly name: string; readonly content: Uint8Array; readonly shows?: string};

export type Made = fc.Arbitrary<Structure>;

export const prose = [
	'The weir leaked again.',
	'“We will mend it,” Ann Vale said.',
	'By Ann Vale',
	'2 March 2023',
	'PELL, March 2 —',
	'What the miller knew',
	'According to the council, it cost 4,000 pounds.',
	'— Related —',
	'10:42',
	'1. First',
	'- one',
	'> quoted',
	'ALL IN CAPITALS',
	'Il pleut à Pell. 雨が降る。 مطر في بيل',
];

export const spite = [
	'\x1b[2J',
	'\x1b]0;owned\x07',
	'\x1b]8;;file:///etc/passwd\x1b\\',
	'\x9b2J',
	'\u202egnp.exe',
	'\u2066\u2067',
	'\ud800',
	'\u{e0041}',
	'a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
	'\u200b\u200d\ufeff\u00ad',
	'\0',
	'\r',
	'\u2028',
	'&#27;[2J&#x202e;&#155;&#xd800;&#0;',
	'&amp;lt;p&amp;gt;',
	'<!--',
	'-->',
	']]>',
	'<![CDATA[',
	'</p>',
	'</script>',
	'<div hidden>',
	'<table><tr><td>x',
	'<p><b><i><a href=x>',
	'<?xml version="1.0"?>',
	'<!DOCTYPE html>',
	'<template>',
	'<svg><title>x',
	'=?utf-8?q?=1B[2J?=',
	'--b0',
	'--b0--',
	'From a@b Thu Feb 23 06:00:00 2023',
	'---',
	'...',
	'```',
	'[a]: x',
	'![x](javascript:alert(1))',
	'*_**`[',
	'javascript:alert(1)',
	'file:///etc/passwd',
	'__proto__',
	'constructor',
	'../../etc/passwd',
	'%00',
	'{"@type":"Article","headline":"x","articleBody":"y"}',
	'“‘"«„',
	'said “',
	'\t\t\t\u3000\u2003',
	'',
];

const piece = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...prose)},
	{weight: 3, arbitrary: fc.constantFrom(...spite)},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 12})},
	{weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 12})},
);
export const words = fc.array(piece, {minLength: 1, maxLength: 6}).map(pieces => pieces.join(' '));
export const line = words.map(text => text.replace(/[\r\n\u2028]+/g, ' '));
/** Prose only, which is valid in any format. */
export const plain = fc.array(fc.constantFrom(...prose), {minLength: 1, maxLength: 6}).map(pieces => pieces.join(' '));
export const date = fc.oneof(
	fc.constantFrom(
		'2023-02-23',
		'2023-02-23T08:00:00Z',
		'Thu, 23 Feb 2023 06:00:00 +0000',
		'23 février 2023',
		'1677132000',
		'0000-00-00',
	),
	line,
);
export const address = fc.oneof(fc.constantFrom('https://courier.example.org/1', 'http:x', '//a/b', 'urn:x:1'), line);

export const escaped = (text: string): string =>
	text.replace(/[<>&"]/g, character => `&#${character.charCodeAt(0)};`).replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');

export const file = (extension: string, content: string | Uint8Array, shows?: string): Structure => ({
	name: `fuzz${extension}`,
	content: typeof content === 'string' ? Buffer.from(content) : content,
	...(shows !== undefined && {shows}),
});

/** Inserts `one` among the others, at an index that `at` decides. */
export const withStory = <Each>(all: readonly Each[], at: number, one: Each): readonly Each[] => {
	const index = at % (all.length + 1);
	return [...all.slice(0, index), one, ...all.slice(index)];
};
export const place = fc.nat(100);
