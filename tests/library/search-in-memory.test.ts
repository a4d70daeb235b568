import {expect, test} from 'vitest';
import {type Listing, listingFromBytes, listingOf, listingTextOf} from '../../source/library/archive/listings.ts';
import {createSearchInMemory} from '../../source/library/search-in-memory.ts';
import {heldAfter} from '../helpers/heap.ts';
import {ferryStory, lockStory} from '../helpers/story.ts';

const megabyte = 1024 * 1024;

test('quotes come back as they were added, and those of an article are found within it', async () => {
	const search = createSearchInMemory();
	const listings = [ferryStory(), lockStory()].map(listingOf);
	const firsts = listings.map(search.add);
	expect(firsts).toEqual([0, listings[0]!.said.length + listings[0]!.reported.length]);
	for (const {summary, said, reported} of listings) {
		const {matches} = await search.search('', {limit: 100, within: summary.id});
		expect(matches.map(({matched, score, ...quote}) => quote)).toEqual([...said, ...reported]);
	}
	const {matches} = await search.search('left leaks', {limit: 1});
	expect(matches[0]).toMatchObject({articleId: 'lock.txt', speaker: 'Hanne Voss'});
});

/** Listings of articles with one quote of 100 KB. */
const listings = function* (): Generator<Listing> {
	const [summary, words] = listingTextOf(lockStory()).split('\n') as [string, string];
	const {said: all, ...above} = JSON.parse(words) as Pick<Listing, 'said'>;
	const [quote] = all;
	for (let number = 0; number < 100; number++) {
		const said = [{...quote, text: `${number} ${'ship '.repeat(20_000)}`}];
		const text = `${summary}\n${JSON.stringify({...above, said})}\n[]`;
		yield listingFromBytes(Buffer.from(text), `${number}.txt`, null);
	}
};

test('its quotes are not held as objects once an article was added', () => {
	expect(heldAfter(() => [...listings()].map(listing => [listing, listing.said]))).toBeGreaterThan(8 * megabyte);
	const held = heldAfter(() => {
		const search = createSearchInMemory();
		for (const listing of listings()) search.add(listing);
		return search;
	});
	expect(held).toBeLessThan(2 * megabyte);
});
