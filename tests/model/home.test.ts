import {describe, expect, test} from 'vitest';
import {expandHome, homeOf} from '../../source/model/home.ts';

describe('the home folder in a path', () => {
	test.each([
		['~', '/home/ann'],
		['~/', '/home/ann/'],
		['~/news/a.txt', '/home/ann/news/a.txt'],
		['~bob/news', '~bob/news'],
		['news/~', 'news/~'],
		['/~/news', '/~/news'],
		['', ''],
	])('%j becomes %j', (path, expanded) => {
		expect(expandHome(path, {HOME: '/home/ann'})).toBe(expanded);
		expect(expandHome(path, {HOME: '/home/ann/'})).toBe(expanded);
	});

	test('is USERPROFILE where there is no HOME, and may be the root', () => {
		expect(homeOf({HOME: '', USERPROFILE: 'C:\\Users\\Ann'})).toBe('C:\\Users\\Ann');
		expect(expandHome('~', {HOME: '/'})).toBe('/');
		expect(expandHome('~/news', {HOME: '/'})).toBe('/news');
	});

	test('is nothing where nobody has one', () => {
		expect(homeOf({HOME: ''})).toBeUndefined();
		expect(expandHome('~/news', {})).toBe('~/news');
	});
});
