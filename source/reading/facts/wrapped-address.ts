// Addresses that lead through a service which counts or checks the reader, as documents and mails have them: where they lead to is
// one of their parameters.
import {webAddressOf} from './stated-facts.ts';

/** The host and path of a service, and the parameter. */
const services: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/www\.google\.[a-z.]{2,6}\/url\?/i, 'q'],
	[/^https?:\/\/[a-z0-9]{1,20}\.safelinks\.protection\.outlook\.com\/\?/i, 'url'],
	[/^https?:\/\/l\.facebook\.com\/l\.php\?/i, 'u'],
];

/** Returns the address to which one leads; any other as it is. */
export const unwrappedAddress = (address: string): string => {
	if (!/[?&](?:q|url|u)=/.test(address)) return address;
	const parameter = services.find(([service]) => service.test(address))?.[1];
	const inner = parameter === undefined ? null : URL.parse(address)?.searchParams.get(parameter);
	return webAddressOf(inner ?? undefined) ?? address;
};
