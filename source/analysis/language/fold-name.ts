const ascii = /^[ -~]*$/;
/** Letters that do not fall apart into a plain one and its mark. */
const plainLetters: Readonly<Record<string, string>> = {ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe'};

/** Small letters, no accents, straight apostrophes, no hyphens: what two spellings of a name share. */
export const foldName = (name: string): string => {
	const lower = name.toLowerCase();
	const bare = ascii.test(lower)
		? lower
		: lower
				.normalize('NFD')
				.replace(/\p{M}/gu, '')
				.replace(/[łøđıßæœ]/g, letter => plainLetters[letter]!);
	return bare.replaceAll('-', '');
};
