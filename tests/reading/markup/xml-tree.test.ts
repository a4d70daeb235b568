// What a tree of XML takes: a file may have half a million tags, of which most are not kept.
import {expect, test} from 'vitest';
import {tagsOf} from '../../../source/reading/markup/xml-tags.ts';
import {elementsIn, partsOf, wordsIn} from '../../../source/reading/markup/xml-tree.ts';

test('text between elements that are not kept is one piece, and no word of it is lost', () => {
	const count = 300_000;
	const [part] = partsOf(`<doc>${'<p>Th'.repeat(count)}</doc>`, new Set(['doc']));
	const all = [part!.element, ...elementsIn(part!.element)];
	const texts = all.flatMap(({children}) => children.filter(child => typeof child === 'string'));
	expect(texts.join('')).toBe('Th'.repeat(count));
	expect(wordsIn(part!.element).match(/Th/g)).toHaveLength(count);
	expect(texts.length).toBeLessThan(all.length + 100);
	expect(all.length).toBeLessThan(count / 2);
});

test('tags without attributes share one empty list of them', () => {
	const [one, other, last] = tagsOf('<a><b c><p id="x">');
	expect(one!.attributes).toBe(other!.attributes);
	expect([one!.attributes.size, last!.attributes.get('id')]).toEqual([0, 'x']);
});
