// The worker's side of the protocol.
import type {MessagePort} from 'node:worker_threads';
import {nextTurn} from '../flow/time-slices.ts';
import type {Library} from '../library.ts';
import {failureOf} from './failure.ts';
import type {Answer, FromWorker, LibraryRequest, ToWorker} from './messages.ts';

/** Entries of an answer that cross together. To take in 50,000 quotes at once would hold up keys for a quarter of a second. */
const mostTogether = 1000;

/** Answers the requests that come in on a port, each as soon as it can. */
export const serveLibrary = (library: Library, port: MessagePort): void => {
	const pending = new Map<number, AbortController>();
	const send = (message: FromWorker) => port.postMessage(message);

	const answer = async (number: number, request: LibraryRequest, signal: AbortSignal): Promise<Answer> => {
		if (request.ask === 'prepare')
			return library.prepare(request.document, found => send({number, found}), request.aloneIn);
		if (request.ask === 'article') return library.article(request.article, {anew: request.anew ?? false});
		if (request.ask === 'revise') return library.revise(request.paths);
		if (request.ask === 'new-words') return library.newWords(request.ids, {signal});
		if (request.ask === 'search') return library.search(request.query, {...request, signal});
		if (request.ask === 'headlines') return library.headlines(request.query, {...request, signal});
		if (request.ask === 'texts') return library.texts(request.query, {...request, signal});
		if (request.ask === 'quotes-by') return library.quotesBy(request.names);
		if (request.ask === 'quotes-about')
			return library.quotesAbout(request.topic, part => signal.aborted || send({number, part}));
		if (request.ask === 'appearances') return library.appearancesOf(request.surnames);
		if (request.ask === 'join-people') return library.joinPeople(request.decisions);
		if (request.ask === 'names-and-roles') return library.namesAndRolesOf(request.names);
		for await (const event of library.open(request.paths)) {
			if (signal.aborted) break;
			send({number, event});
		}
		return undefined;
	};

	const sendAnswer = async (number: number, whole: Answer, signal: AbortSignal): Promise<void> => {
		let rest: Answer = whole;
		if (Array.isArray(whole)) {
			let from = 0;
			for (; whole.length - from > mostTogether; from += mostTogether) {
				send({number, part: whole.slice(from, from + mostTogether)});
				await nextTurn();
				if (signal.aborted) return;
			}
			rest = whole.slice(from) as Answer;
		}
		send({number, answer: rest});
	};

	const receive = async ({number, ...request}: ToWorker) => {
		if (request.ask === 'cancel') {
			pending.get(number)?.abort();
			return;
		}
		const controller = new AbortController();
		pending.set(number, controller);
		try {
			await sendAnswer(number, await answer(number, request, controller.signal), controller.signal);
		} catch (error) {
			send({number, failure: failureOf(error)});
		} finally {
			pending.delete(number);
		}
	};

	port.on('message', (message: ToWorker) => void receive(message));
};
