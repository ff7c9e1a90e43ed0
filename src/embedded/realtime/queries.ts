import type { Hub } from './hub.ts';
import { channelKind } from './protocol.ts';
import { RestFault } from './restfault.ts';

const attributes = ['user_count', 'subscription_count'];

/**
 * Reads the comma-separated attributes a caller asks for.
 *
 * @throws RestFault for an unknown one
 */
export function readInfo(info: string | undefined): readonly string[] {
	const asked = info ? info.split(',') : [];
	if (asked.every((name) => attributes.includes(name))) return asked;
	throw new RestFault(400, 'Unknown attribute in info');
}

/** The attributes of one channel; people are counted in presence channels only. */
export function factsOf(hub: Hub, name: string, info: readonly string[]): object {
	const counts = info.includes('user_count') && channelKind(name) === 'presence';
	return {
		...(counts && { user_count: hub.channels.memberIds(name).length }),
		...(info.includes('subscription_count') && {
			subscription_count: hub.channels.readerCount(name)
		})
	};
}

/** `GET /channels`: the occupied channels, without those that carry a person's id in their name. */
export function listChannels(hub: Hub, query: Map<string, string>): object {
	const prefix = query.get('filter_by_prefix') ?? '';
	const info = readInfo(query.get('info'));
	if (info.includes('user_count') && !prefix.startsWith('presence-')) {
		throw new RestFault(400, 'user_count needs filter_by_prefix=presence-');
	}
	const names = hub.channels
		.names()
		.filter((name) => name.startsWith(prefix) && channelKind(name) !== 'user');
	return { channels: Object.fromEntries(names.map((name) => [name, factsOf(hub, name, info)])) };
}

/** `GET /channels/x`: whether anybody listens, and the attributes asked for. */
export function describeChannel(hub: Hub, name: string, query: Map<string, string>): object {
	const kind = channelKind(name);
	if (!kind) throw new RestFault(400, 'Invalid channel name');
	const info = readInfo(query.get('info'));
	if (info.includes('user_count') && kind !== 'presence') {
		throw new RestFault(400, 'user_count needs a presence channel');
	}
	return { occupied: hub.channels.readerCount(name) > 0, ...factsOf(hub, name, info) };
}

/** `GET /channels/x/users`: the ids of the people in a presence channel. */
export function listUsers(hub: Hub, name: string): object {
	if (channelKind(name) !== 'presence') throw new RestFault(400, 'Not a presence channel');
	return { users: hub.channels.memberIds(name).map((id) => ({ id })) };
}
