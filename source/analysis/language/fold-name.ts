const ascii = /^[ -~]*$/;
/** Letters that Unicode does not decompose into a base letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe'};

/** Normalises a name for comparison: lower case, without accents and hyphens. Expects straight apostrophes. */
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
