import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parts, projectFolder, withParts} from './helpers/rendered-parts.ts';

const read = (page: string): string => readFileSync(join(projectFolder, page), 'utf8');
const pages = ['README.md', ...readdirSync(join(projectFolder, 'docs')).map(file => `docs/${file}`)].filter(page =>
	page.endsWith('.md'),
);

describe('What is rendered', () => {
	test.each(Object.keys(parts))('in %s is what the program and the record say (npm run readme writes it)', page => {
		expect(withParts(page, read(page))).toBe(read(page));
	});

	test.each(Object.entries(parts))('in %s stands between its marks, and what is around it stays', (page, rendered) => {
		const written = withParts(page, marked(page, 'stale'));
		for (const [name, render] of Object.entries(rendered))
			expect(written).toContain(`Above.\n<!-- ${name} -->\n\n${render()}\n\n<!-- /${name} -->\nBelow.`);
		expect(written).not.toContain('stale');
		expect(withParts(page, written)).toBe(written);
	});

	test('is refused where its marks are missing', () => {
		expect(() => withParts('docs/keys.md', 'Nothing.')).toThrow(
			'docs/keys.md has no <!-- keys --> … <!-- /keys --> for the keys.',
		);
	});
});

test.each(pages)('every link and picture of %s leads to a file of the project', page => {
	const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
	const missing = targets.filter(target => !existsSync(join(projectFolder, dirname(page), target)));
	expect(missing).toEqual([]);
});

test('the README is two screens: what one gets, five tasks, how well, for whom not; the rest is in docs', () => {
	const readme = read('README.md');
	expect(readme.split('\n').length).toBeLessThanOrEqual(120);
	for (const page of pages.filter(one => one !== 'README.md')) expect(readme).toContain(`](${page})`);
});

function marked(page: string, content: string): string {
	return Object.keys(parts[page]!)
		.map(name => `Above.\n<!-- ${name} -->\n${content}\n<!-- /${name} -->\nBelow.\n`)
		.join('\n');
}
