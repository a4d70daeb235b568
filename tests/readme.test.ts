import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parts, readmePath, withParts} from './helpers/readme-parts.ts';

test('the tables of the README are those of the program (npm run readme writes them)', () => {
	const readme = existsSync(readmePath) ? readFileSync(readmePath, 'utf8') : withParts(marked('stale'));
	expect(withParts(readme)).toBe(readme);
});

test('a part is rendered between its marks, and what stands around it stays', () => {
	const written = withParts(marked('stale'));
	for (const [name, render] of Object.entries(parts))
		expect(written).toContain(`Above.\n<!-- ${name} -->\n\n${render()}\n\n<!-- /${name} -->\nBelow.`);
	expect(written).not.toContain('stale');
	expect(withParts(written)).toBe(written);
});

test('a README without the marks of a part is refused', () => {
	expect(() => withParts('Nothing.')).toThrow('README.md has no <!-- flags --> … <!-- /flags --> for the flags.');
});

function marked(content: string): string {
	return Object.keys(parts)
		.map(name => `Above.\n<!-- ${name} -->\n${content}\n<!-- /${name} -->\nBelow.\n`)
		.join('\n');
}
