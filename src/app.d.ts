import type { Call, Claims, Db, Join, ViewerCard } from '$lib/server/db';
import type { Locale } from '$lib/ui/links';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What to do now, shown below the message. */
			code?: string;
			/** Seconds until trying again makes sense (429, 503). */
			retryAfter?: number;
		}
		interface Locals {
			locale: Locale;
			theme: '' | 'light' | 'dark';
			/** Path as the routes name it, whatever language the address is in. */
			path: string;
			/** Claims of the verified token; who the person is, not what the person may. */
			claims: Claims | null;
			/** The door to the database, as the person who asks. */
			db: <T>(fn: (trx: Db) => Promise<T>) => Promise<T>;
			/** The same door for statements that go in one round trip, commit and all. */
			call: Call;
			/** The same, in a transaction that others who ask at this moment share. */
			join: Join;
			/** The signed-in person, or null; suspended and signed-out-elsewhere count as null. */
			viewer: () => Promise<ViewerCard | null>;
			/** The address limits are counted by. */
			address: string;
			/**
			 * Lets this page be kept for visitors; dropped at a change of any of these streams.
			 * `*` stands for every stream.
			 */
			keepForVisitors: (...streams: string[]) => void;
		}
	}
}

declare module '*.mdx' {
	import type { Component } from 'svelte';
	const component: Component;
	export default component;
	export const metadata: Record<string, unknown>;
}

export {};
