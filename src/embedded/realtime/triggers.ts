import type { Hub } from './hub.ts';
import {
	channelKind,
	frame,
	isFields,
	isSignalName,
	isSocketId,
	readFields,
	type Fields
} from './protocol.ts';
import { factsOf, readInfo } from './queries.ts';
import { RestFault } from './restfault.ts';

const maxChannels = 100;
const maxBatch = 10;

/** A checked request to send one frame to some channels. */
interface Signal {
	name: string;
	data: string;
	channels: string[];
	exceptSocketId: string | undefined;
	info: readonly string[];
}

/** `POST /events`: one signal to at most 100 channels. */
export function publishOne(hub: Hub, body: string): object {
	const fields = readBody(body);
	const { channels = [fields.channel] } = fields;
	if (!Array.isArray(channels) || channels.length === 0) {
		throw new RestFault(400, 'channels must be a list of names');
	}
	if (channels.length > maxChannels) throw new RestFault(400, 'Too many channels');
	const signal = readSignal(fields, channels, hub.options.limits.dataBytes);
	publish(hub, signal);
	if (signal.info.length === 0) return {};
	return {
		channels: Object.fromEntries(
			signal.channels.map((name) => [name, factsOf(hub, name, signal.info)])
		)
	};
}

/** `POST /batch_events`: at most 10 signals. All are checked before the first is sent. */
export function publishBatch(hub: Hub, body: string): object {
	const { batch } = readBody(body);
	if (!Array.isArray(batch)) throw new RestFault(400, 'batch must be a list');
	if (batch.length > maxBatch) throw new RestFault(400, 'Batch too large');
	const signals = batch.map((fields: unknown) => {
		if (!isFields(fields)) throw new RestFault(400, 'Malformed event in batch');
		return readSignal(fields, [fields.channel], hub.options.limits.dataBytes);
	});
	for (const signal of signals) publish(hub, signal);
	if (signals.every(({ info }) => info.length === 0)) return {};
	return {
		batch: signals.map(({ channels: [name = ''], info }) => factsOf(hub, name, info))
	};
}

function readBody(body: string): Fields {
	const fields = readFields(body);
	if (!fields) throw new RestFault(400, 'Body is not a JSON object');
	return fields;
}

function readSignal(fields: Fields, channels: unknown[], maxBytes: number): Signal {
	const { name, data, socket_id: exceptSocketId } = fields;
	if (!isSignalName(name)) throw new RestFault(400, 'Invalid event name');
	if (typeof data !== 'string') throw new RestFault(400, 'data must be a string');
	if (Buffer.byteLength(data) > maxBytes) throw new RestFault(413, 'data too large');
	if (exceptSocketId !== undefined && !isSocketId(exceptSocketId)) {
		throw new RestFault(400, 'Invalid socket_id');
	}
	const names = channels.filter((channel): channel is string => channelKind(channel) !== undefined);
	if (names.length !== channels.length) throw new RestFault(400, 'Invalid channel name');
	if (fields.info !== undefined && typeof fields.info !== 'string') {
		throw new RestFault(400, 'info must be a string');
	}
	return { name, data, channels: names, exceptSocketId, info: readInfo(fields.info) };
}

function publish(hub: Hub, { name, data, channels, exceptSocketId }: Signal): void {
	// A channel named twice is one channel.
	for (const channel of new Set(channels)) {
		hub.channels.publish(channel, frame(name, data, channel), exceptSocketId);
	}
}
