// The worker's side: questions in, answers out, each in its own time.
import type {MessagePort} from 'node:worker_threads';
import type {Library} from '../library.ts';
import {failureOf} from './failure.ts';
import type {Answer, FromWorker, Question, ToWorker} from './messages.ts';

export const serveLibrary = (library: Library, port: MessagePort): void => {
	const asked = new Map<number, AbortController>();
	const say = (message: FromWorker) => port.postMessage(message);

	const answer = async (number: number, question: Question, signal: AbortSignal): Promise<Answer> => {
		if (question.ask === 'prepare') return library.prepare(question.document);
		if (question.ask === 'article') return library.article(question.article, {anew: question.anew ?? false});
		if (question.ask === 'search') return library.search(question.query, {...question, signal});
		if (question.ask === 'quotes-by') return library.quotesBy(question.names);
		for await (const event of library.open(question.paths)) {
			if (signal.aborted) break;
			say({number, event});
		}
		return undefined;
	};

	const take = async ({number, ...question}: ToWorker) => {
		if (question.ask === 'cancel') {
			asked.get(number)?.abort();
			return;
		}
		const controller = new AbortController();
		asked.set(number, controller);
		try {
			say({number, answer: await answer(number, question, controller.signal)});
		} catch (error) {
			say({number, failure: failureOf(error)});
		} finally {
			asked.delete(number);
		}
	};

	port.on('message', (message: ToWorker) => void take(message));
};
