import { expect, test } from 'vitest';
import { errorOf, join, kit, open, subscription, until } from './testkit.ts';
import { Channels } from './channels.ts';
import { Connection } from './connection.ts';
import { defaultLimits } from './limits.ts';
import { readFields } from './protocol.ts';

test('a silent client is asked for a sign of life, and closed when none comes', async () => {
	const { raw, realtime } = await kit({ limits: { activityTimeoutMs: 60, pongTimeoutMs: 60 } });
	const [silent, lively] = [await raw(), await raw()];
	await join(silent, 'presence-x', '{"user_id":"ada"}');
	lively.socket.on('message', () => lively.say({ event: 'pusher:pong', data: {} }));
	await silent.next('pusher:ping');
	expect(await silent.closed).toBe(4201);
	await lively.next('pusher:ping');
	await lively.next('pusher:ping');
	await lively.next('pusher:ping');
	expect(realtime.stats()).toMatchObject({ connections: 1, members: 0, channels: 0 });
});

test('the client learns the activity timeout and gets its pings answered', async () => {
	const { url } = await kit({ limits: { activityTimeoutMs: 45_000 } });
	const raw = open(url);
	const welcome = await raw.next('pusher:connection_established');
	expect(JSON.parse(String(welcome.data))).toEqual({
		socket_id: expect.stringMatching(/^\d+\.\d+$/) as unknown,
		activity_timeout: 45
	});
	raw.say({ event: 'pusher:ping', data: {} });
	expect(await raw.next('pusher:pong')).toEqual({ event: 'pusher:pong', data: {} });
});

test('beyond the connection cap a client is told to come back later', async () => {
	const { raw, url, realtime } = await kit({ limits: { connections: 2 } });
	const first = await raw();
	await raw();
	expect(await open(url).closed).toBe(4100);
	first.socket.close();
	await until(() => realtime.stats().connections === 1);
	await raw();
});

test('a socket has a bounded number of subscriptions, each of them once', async () => {
	const { raw, realtime } = await kit({ limits: { subscriptionsPerSocket: 3 } });
	const ada = await raw();
	for (const name of ['a', 'b', 'c']) await join(ada, name);
	ada.say({ event: 'pusher:subscribe', data: { channel: 'd' } });
	const { data, channel } = await ada.next('pusher:subscription_error');
	expect({ channel, ...(data as object) }).toMatchObject({ channel: 'd', type: 'LimitReached' });
	ada.say({ event: 'pusher:subscribe', data: { channel: 'a' } });
	const again = errorOf(await ada.next('pusher:error'));
	expect(again.message).toBe('Existing subscription to channel a');
	expect(realtime.stats().subscriptions).toBe(3);
	ada.say({ event: 'pusher:unsubscribe', data: { channel: 'a' } });
	await join(ada, 'd');
});

test('a presence channel holds a hundred people, and more tabs of them', async () => {
	const { raw, realtime } = await kit();
	const tabs = await Promise.all(Array.from({ length: 100 }, () => raw()));
	await Promise.all(tabs.map((tab, n) => join(tab, 'presence-x', `{"user_id":"${n}"}`)));
	const late = await raw();
	const asked = subscription(late.id, 'presence-x', '{"user_id":"100"}');
	late.say({ event: 'pusher:subscribe', data: asked });
	const { data } = await late.next('pusher:subscription_error');
	expect(data).toMatchObject({ type: 'LimitReached', status: 4004 });
	await join(late, 'presence-x', '{"user_id":"99"}');
	expect(realtime.stats()).toMatchObject({ members: 100, subscriptions: 101 });
});

test.each([
	['{"user_id":""}'],
	['{"user_id":null}'],
	['{"user_id":{"a":1}}'],
	['{"user_id":["ada"]}'],
	['{"user_id":true}'],
	['{"user_id":"a\\nb"}'],
	[`{"user_id":"${'x'.repeat(129)}"}`],
	['{}'],
	['[]'],
	['"ada"'],
	['null'],
	['{'],
	[''],
	[`{"user_id":"ada","user_info":"${'x'.repeat(1_100)}"}`]
])('presence refuses the member %s although the site signed it', async (channelData) => {
	const { raw, realtime } = await kit();
	const ada = await raw();
	const data = subscription(ada.id, 'presence-x', channelData);
	ada.say({ event: 'pusher:subscribe', data });
	await ada.next('pusher:subscription_error');
	expect(realtime.stats()).toMatchObject({ members: 0, subscriptions: 0, channels: 0 });
});

test('a number for a user id is the same person as its text', async () => {
	const { raw, realtime } = await kit();
	await join(await raw(), 'presence-x', '{"user_id":7}');
	await join(await raw(), 'presence-x', '{"user_id":"7"}');
	expect(realtime.stats().members).toBe(1);
});

test.each([
	['messages', (socket: { send(text: string): void }) => socket.send('{"event":"pusher:ping"}')],
	['malformed messages', (socket: { send(text: string): void }) => socket.send('{')],
	['control frames', (socket: { ping(): void }) => socket.ping()],
	['unasked answers', (socket: { pong(): void }) => socket.pong()]
] as const)('a flood of %s ends the connection', async (_, act) => {
	const { raw } = await kit({ limits: { messagesPerSecond: 1, messageBurst: 20 } });
	const [flooder, other] = [await raw(), await raw()];
	for (let count = 0; count < 15; count++) act(flooder.socket);
	flooder.say({ event: 'pusher:ping' });
	await flooder.next('pusher:pong');
	for (let count = 0; count < 10; count++) act(flooder.socket);
	expect(await flooder.closed).toBe(4100);
	other.say({ event: 'pusher:ping' });
	await other.next('pusher:pong');
});

test('client events beyond their rate are refused with 4301, the connection stays', async () => {
	const { raw } = await kit({ clientEvents: true, limits: { clientEventsPerSecond: 3 } });
	const [ada, bram] = [await raw(), await raw()];
	for (const reader of [ada, bram]) await join(reader, 'private-x');
	for (let count = 0; count < 6; count++) {
		ada.say({ event: 'client-x', channel: 'private-x', data: count });
	}
	expect(errorOf(await ada.next('pusher:error'))).toEqual({
		code: 4301,
		message: 'Too many client events'
	});
	ada.say({ event: 'pusher:ping' });
	await ada.next('pusher:pong');
	const passed = bram.frames.filter(({ event }) => event === 'client-x').length;
	expect(passed).toBeLessThanOrEqual(4);
	expect(passed).toBeGreaterThanOrEqual(1);
});

test('a reader that does not keep up is cut off, the others are served', async () => {
	const { raw, server, realtime } = await kit({ limits: { bufferedBytes: 200_000 } });
	const [slow, quick] = [await raw(), await raw()];
	for (const reader of [slow, quick]) await join(reader, 'agenda');
	slow.socket.pause();
	const data = 'x'.repeat(10_000);
	let sent = 0;
	while (realtime.stats().connections === 2 && sent < 4_000) {
		await server.triggerBatch(
			Array.from({ length: 10 }, () => ({ channel: 'agenda', name: 'tick', data }))
		);
		sent += 10;
	}
	expect(realtime.stats()).toMatchObject({ connections: 1, subscriptions: 1 });
	await until(() => quick.frames.filter(({ event }) => event === 'tick').length === sent);
});

test('who is cut off while joining leaves no ghost behind', () => {
	const channels = new Channels(100);
	const heard: unknown[] = [];
	const reader = (id: string, send: (bytes: Buffer) => void): Connection =>
		Object.assign(Object.create(Connection.prototype) as Connection, {
			id,
			channels: new Set<string>(),
			send
		});
	const note = (bytes: Buffer) => heard.push(readFields(String(bytes))?.event);
	channels.join(reader('1.1', note), 'presence-x', { id: 'watcher', info: null });
	const ghost: Connection = reader('2.2', () => channels.leave(ghost, 'presence-x'));
	channels.join(ghost, 'presence-x', { id: 'ghost', info: null });
	expect(heard.slice(1)).toEqual([
		'pusher_internal:member_added',
		'pusher_internal:member_removed'
	]);
	expect(channels.memberIds('presence-x')).toEqual(['watcher']);
});

test('after sudden deaths of fifty people with three tabs each, nothing is left', async () => {
	const { raw, server, realtime } = await kit();
	for (let round = 0; round < 3; round++) {
		const tabs = await Promise.all(Array.from({ length: 150 }, () => raw()));
		await Promise.all(
			tabs.map(async (tab, n) => {
				const id = `person-${n % 50}`;
				tab.say({ event: 'pusher:signin', data: server.authenticateUser(tab.id, { id }) });
				await tab.next('pusher:signin_success');
				await join(tab, 'presence-x', `{"user_id":"${id}"}`);
				await join(tab, `private-${n}`);
			})
		);
		expect(realtime.stats()).toMatchObject({ connections: 150, members: 50, users: 50 });
		for (const tab of tabs) tab.socket.terminate();
		await until(() => realtime.stats().sockets === 0);
		expect(realtime.stats()).toEqual({
			connections: 0,
			channels: 0,
			subscriptions: 0,
			members: 0,
			users: 0,
			sockets: 0
		});
	}
});

test('the defaults are those of Pusher where Pusher has them', () => {
	expect(defaultLimits).toMatchObject({
		presenceMembers: 100,
		dataBytes: 10_240,
		userInfoBytes: 1_024,
		clientEventsPerSecond: 10,
		clockSkewSeconds: 600
	});
});
