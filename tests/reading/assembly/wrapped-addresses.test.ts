import {expect, test} from 'vitest';
import {unwrappedAddress} from '../../../source/reading/facts/wrapped-address.ts';

const story = 'https://courier.example/eels?page=2';
const wrapped = encodeURIComponent(story);

test.each([
	`https://www.google.com/url?q=${wrapped}&sa=D&source=editors`,
	`https://eur01.safelinks.protection.outlook.com/?url=${wrapped}&data=05`,
	`https://l.facebook.com/l.php?u=${wrapped}&h=AT0`,
])('an address that leads through a service is the one to which it leads: %s', address => {
	expect(unwrappedAddress(address)).toBe(story);
});

test.each([
	story,
	'https://www.google.com/search?q=eels',
	'https://www.google.com/url?q=javascript:alert(1)',
	`https://courier.example/url?q=${wrapped}`,
	'https://l.facebook.com/l.php?u=eels',
])('any other stays as it is: %s', address => {
	expect(unwrappedAddress(address)).toBe(address);
});
