/** Listening to streams in the browser: the listener, with this window around it. */
import type Pusher from 'pusher-js';
import type { CatchUp, StreamPosition } from './channels';
import { Listener } from './listener';
import type { LiveState, Present, Watch } from './listener';

export interface RealtimeAddress {
	key: string;
	cluster: string;
	host: string;
	port: number;
	tls: boolean;
}

class Live {
	state = $state<LiveState>('polling');
	/** Who else is here, per stream. */
	present = $state<Record<string, Present>>({});

	#viewer: string | undefined;
	#address: RealtimeAddress | undefined;
	#listener = new Listener({
		connect: () => this.#connect(),
		ask: async (query) => {
			const response = await fetch(`/api/streams?${query}`, {
				headers: { accept: 'application/json' }
			});
			if (!response.ok) throw new Error(String(response.status));
			return (await response.json()) as CatchUp;
		},
		online: () => navigator.onLine,
		changed: (state) => (this.state = state),
		present: (stream, present) => {
			if (present) this.present[stream] = present;
			else delete this.present[stream];
		}
	});

	/**
	 * Watches a stream until the returned function is called.
	 * @param position where the page's data stands
	 * @param presence also say that we are here, and hear who else is
	 */
	watch(position: StreamPosition, watch: Watch, presence = false): () => void {
		return this.#listener.watch(position, watch, presence);
	}

	/** Connects, once the page has been painted. Does nothing for visitors: their pages are public and still. */
	start(address: RealtimeAddress, viewer: string): void {
		this.#address = address;
		if (this.#viewer === viewer) return;
		this.#viewer = viewer;
		const begin = () => void this.#listener.connect();
		if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: 1_000 });
		else setTimeout(begin, 200);
		addEventListener('online', () => void this.#listener.catchUp());
		addEventListener('offline', () => this.#listener.wentOffline());
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void this.#listener.catchUp();
		});
		this.#listener.start();
	}

	async #connect(): Promise<Pusher> {
		const { default: PusherJs } = await import('pusher-js/with-encryption');
		const address = this.#address;
		if (!address) throw new Error('start comes first');
		const post = async (path: string, body: object): Promise<unknown> => {
			const response = await fetch(path, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body)
			});
			if (!response.ok) throw new Error(String(response.status));
			return response.json();
		};
		const handler =
			(path: string) =>
			(
				params: { socketId: string; channelName?: string },
				callback: (error: Error | null, data: never) => void
			) => {
				post(path, { socket_id: params.socketId, channel_name: params.channelName }).then(
					(data) => callback(null, data as never),
					(error: unknown) => callback(error as Error, null as never)
				);
			};
		return new PusherJs(address.key, {
			cluster: address.cluster || 'eu',
			...(address.cluster
				? {}
				: {
						wsHost: address.host,
						wsPort: address.port,
						wssPort: address.port,
						forceTLS: address.tls
					}),
			enabledTransports: ['ws', 'wss'],
			disableStats: true,
			channelAuthorization: { customHandler: handler('/api/realtime/auth') },
			userAuthentication: { customHandler: handler('/api/realtime/user') }
		});
	}
}

export const live = new Live();
