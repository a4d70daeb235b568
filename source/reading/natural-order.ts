/** Sorts story2 before story10, letters whatever their case; a plain comparison of such keys is fast and the same everywhere. */
export const naturalKey = (name: string): string =>
	name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\d+/g, digits => {
			const number = digits.replace(/^0+(?=\d)/, '');
			return `0${String.fromCharCode(0x100 + Math.min(number.length, 0xff))}${number}`;
		});
