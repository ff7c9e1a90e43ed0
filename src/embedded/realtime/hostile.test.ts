import { connect } from 'node:net';
import { expect, test } from 'vitest';
import {
	app,
	errorOf,
	join,
	kit,
	open,
	origin,
	subscription,
	until,
	type Kit,
	type Raw
} from './testkit.ts';
import { sign } from './signatures.ts';

/** Shows that the server still serves: a fresh client subscribes and hears a signal. */
async function expectAlive({ raw, server }: Kit): Promise<void> {
	const fresh = await raw();
	await join(fresh, 'alive');
	await server.trigger('alive', 'still-here', {});
	await fresh.next('still-here');
	fresh.socket.terminate();
}

async function errorAfter(raw: Raw, message: unknown) {
	raw.say(message);
	return errorOf(await raw.next('pusher:error'));
}

test.each([
	['/app/other?protocol=7', 4001],
	['/app/?protocol=7', 4001],
	['/app?protocol=7', 4005],
	['/?protocol=7', 4005],
	['/app/sleutel/?protocol=7', 4005],
	['/app/sleutel/x?protocol=7', 4005],
	['/app/sleutel?protocol=seven', 4006],
	['/app/sleutel?protocol=7.0', 4006],
	['/app/sleutel?protocol=6', 4007],
	['/app/sleutel?protocol=8', 4007],
	['/app/sleutel', 4008]
])('a handshake at %s is refused with %i', async (path, expected) => {
	const { realtime } = await kit();
	const raw = open(`ws://127.0.0.1:${realtime.port}${path}`);
	expect(errorOf(await raw.next('pusher:error')).code).toBe(expected);
	expect(await raw.closed).toBe(expected);
	await until(() => realtime.stats().sockets === 0);
});

test('only pages of a listed origin connect', async () => {
	const { url } = await kit({ allowMissingOrigin: false });
	for (const evil of ['http://localhost', 'https://localhost:3000', 'http://evil.test', 'null']) {
		expect(await open(url, { origin: evil }).closed, evil).toBe(4009);
	}
	expect(await open(url).closed).toBe(4009);
	await open(url, { origin }).next('pusher:connection_established');
	const lenient = await kit();
	expect(await open(lenient.url, { origin: 'http://evil.test' }).closed).toBe(4009);
	await open(lenient.url).next('pusher:connection_established');
});

test('a signature is good for one socket, one channel and one person only', async () => {
	const { raw, realtime } = await kit();
	const [ada, bram] = [await raw(), await raw()];
	const one = subscription(ada.id, 'private-one');
	const me = '{"user_id":"ada"}';
	const present = subscription(ada.id, 'presence-one', me);
	const signedIn = `${app.key}:${sign(app.secret, `${ada.id}::user::${me}`)}`;
	const wrong = [
		{ channel: 'private-one' },
		{ channel: 'private-one', auth: '' },
		{ channel: 'private-one', auth: 7 },
		{ channel: 'private-one', auth: [one.auth] },
		{ ...one, auth: `${String(one.auth).slice(0, -1)}x` },
		{ ...one, auth: String(one.auth).toUpperCase() },
		{ ...one, auth: String(one.auth).replace(app.key, 'other') },
		{ ...one, auth: String(one.auth).replace(`${app.key}:`, '') },
		{ ...one, auth: `${String(one.auth)} ` },
		{ ...one, channel: 'private-two' },
		{ ...one, channel: 'private-encrypted-one' },
		{ ...one, channel: 'presence-one', channel_data: me },
		{ ...one, channel_data: '' },
		{ ...one, channel_data: me },
		{ ...subscription(ada.id, 'private-one', '7'), channel_data: 7 },
		{ ...present, channel_data: undefined },
		{ ...present, channel_data: '{"user_id":"bram"}' },
		{ ...present, channel_data: `${me} ` },
		{ channel: 'presence-one', auth: signedIn, channel_data: me },
		subscription(bram.id, 'private-one'),
		{ channel: 'private-one', auth: `${app.key}:${sign('other-secret', `${ada.id}:private-one`)}` }
	];
	for (const data of wrong) {
		ada.say({ event: 'pusher:subscribe', data });
		const refused = await ada.next('pusher:subscription_error');
		expect(refused.data, JSON.stringify(data)).toMatchObject({ type: 'AuthError', status: 401 });
	}
	bram.say({ event: 'pusher:subscribe', data: one });
	await bram.next('pusher:subscription_error');
	expect(realtime.stats().subscriptions).toBe(0);
	await join(ada, 'private-one');
	expect(realtime.stats().subscriptions).toBe(1);
});

test('signing in needs a signature over this socket and this user', async () => {
	const { raw, realtime, server } = await kit();
	const other = await raw();
	const user = '{"id":"ada"}';
	const attempts = (id: string) => [
		{},
		null,
		{ user_data: user },
		{ user_data: user, auth: `${app.key}:${'0'.repeat(64)}` },
		{ user_data: user, auth: `${app.key}:${sign(app.secret, `${id}:user:${user}`)}` },
		{ ...server.authenticateUser(other.id, { id: 'ada' }) },
		{ ...server.authenticateUser(id, { id: 'ada' }), user_data: '{"id":"bram"}' },
		...['{"id":""}', '{"id":7}', '{}', '[]', 'null', '{', `{"id":"${'x'.repeat(129)}"}`].map(
			(data) => ({
				user_data: data,
				auth: `${app.key}:${sign(app.secret, `${id}::user::${data}`)}`
			})
		)
	];
	for (let index = 0; index < attempts('1.1').length; index++) {
		const ada = await raw();
		ada.say({ event: 'pusher:signin', data: attempts(ada.id)[index] });
		expect(await ada.closed, `attempt ${index}`).toBe(4009);
	}
	expect(realtime.stats().users).toBe(0);
});

test('a socket stays with the person who signed in on it', async () => {
	const { raw, realtime, server } = await kit();
	const ada = await raw();
	const signIn = (id: string) =>
		ada.say({ event: 'pusher:signin', data: server.authenticateUser(ada.id, { id }) });
	signIn('ada');
	await ada.next('pusher:signin_success');
	for (const channel of ['#server-to-user-bram', '#server-to-user-', '#server-to-user-ad']) {
		ada.say({ event: 'pusher:subscribe', data: subscription(ada.id, channel) });
	}
	signIn('bram');
	expect(await ada.closed).toBe(4009);
	expect(ada.frames.filter(({ event }) => String(event).includes('succeeded'))).toEqual([]);
	expect(realtime.stats()).toMatchObject({ users: 0, subscriptions: 0 });
});

const badChannels: unknown[] = [
	...['', ' ', 'a b', 'a:b', 'a/b', 'a\nb', 'a\0', 'é', 'privé-x', 'a#b', '#x', '#server-to-user-'],
	...['a"b', "a'b", 'a<b', 'a{b', 'a*', 'a?b', 'a%20b', 'a\\b', 'a+b', 'a!b', 'a|b', 'a\u2028'],
	...[
		'private-x\n',
		'presence-x ',
		'private-encrypted-x:y',
		'x'.repeat(201),
		'#server-to-user-a\nb'
	],
	...[null, undefined, 7, true, {}, [], ['agenda'], { toString: 'agenda' }]
];

test(`${badChannels.length} malformed channel names are refused, even when signed`, async () => {
	const instance = await kit();
	const ada = await instance.raw();
	for (const channel of badChannels) {
		const signed = typeof channel === 'string' ? channel : JSON.stringify(channel);
		const data = { ...subscription(ada.id, String(signed)), channel };
		const { message } = await errorAfter(ada, { event: 'pusher:subscribe', data });
		expect(message, JSON.stringify(channel)).toBe('Invalid channel name');
	}
	expect(instance.realtime.stats().subscriptions).toBe(0);
	await expectAlive(instance);
});

test('names that mean something to JavaScript are names like any other', async () => {
	const instance = await kit();
	const ada = await instance.raw();
	for (const name of [
		'__proto__',
		'constructor',
		'toString',
		'hasOwnProperty',
		'presence-__proto__'
	]) {
		await join(ada, name, name.startsWith('presence') ? '{"user_id":"__proto__"}' : undefined);
	}
	const { data } = ada.frames.at(-1) ?? {};
	expect(data).toBe('{"presence":{"count":1,"ids":["__proto__"],"hash":{}}}');
	const answer = await instance.server.get({ path: '/channels' });
	expect(await answer.text()).toContain('"__proto__":{}');
	await expectAlive(instance);
});

test.each([
	['not JSON', '{'],
	['an empty message', ''],
	['a number', '7'],
	['null', 'null'],
	['a list', '[]'],
	['a list of messages', '[{"event":"pusher:ping"}]'],
	['no event', '{}'],
	['an event that is a number', '{"event":7}'],
	['an event that is an object', '{"event":{"toString":"pusher:ping"}}'],
	['a prototype for an event', '{"__proto__":{"event":"pusher:ping"}}'],
	['an unknown event', '{"event":"__proto__"}'],
	['an event of the server', '{"event":"pusher_internal:member_added","channel":"presence-x"}'],
	['no data to subscribe', '{"event":"pusher:subscribe"}'],
	['text to subscribe', '{"event":"pusher:subscribe","data":"agenda"}'],
	['a list to subscribe', '{"event":"pusher:subscribe","data":["agenda"]}'],
	['a prototype to subscribe', '{"event":"pusher:subscribe","data":{"__proto__":{"channel":"a"}}}'],
	['nothing to unsubscribe', '{"event":"pusher:unsubscribe","data":{}}'],
	['deep nesting', `{"event":"x","data":${'['.repeat(9_000)}${']'.repeat(9_000)}}`]
])('%s gets an error and the connection goes on', async (_, text) => {
	const instance = await kit();
	const ada = await instance.raw();
	expect((await errorAfter(ada, text)).code).toBe(null);
	ada.say({ event: 'pusher:ping', data: {} });
	await ada.next('pusher:pong');
	expect({}).not.toHaveProperty('event');
	expect(instance.realtime.stats()).toMatchObject({ connections: 1, channels: 0 });
});

test('binary, oversized and broken frames end their own connection only', async () => {
	const instance = await kit();
	const ada = await instance.raw();
	const binary = await instance.raw();
	binary.socket.send(Buffer.from('{"event":"pusher:ping"}'));
	expect(await binary.closed).toBe(1003);
	const huge = await instance.raw();
	huge.say({ event: 'pusher:ping', data: 'x'.repeat(30_000) });
	expect(await huge.closed).toBe(1009);
	const invalid = await instance.raw();
	const bytes = Buffer.from([0x22, 0xff, 0xfe, 0x22]);
	invalid.socket.send(bytes, { binary: false });
	expect(await invalid.closed).toBe(1007);

	// Frames no client library would make: reserved bits, no mask, a length that never comes.
	for (const tail of [
		'f1850000000061',
		'8105616161',
		'81fe7fffffffffff',
		'88ff',
		'00'.repeat(64)
	]) {
		const stream = connect(instance.realtime.port, '127.0.0.1');
		stream.on('error', () => undefined);
		stream.write(
			`GET /app/${app.key}?protocol=7 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n` +
				'Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n' +
				'Sec-WebSocket-Version: 13\r\n\r\n'
		);
		stream.write(Buffer.from(tail, 'hex'));
		await new Promise((resolve) => stream.once('data', resolve));
		stream.destroy();
	}
	ada.say({ event: 'pusher:ping' });
	await ada.next('pusher:pong');
	await until(() => instance.realtime.stats().sockets === 1);
	await expectAlive(instance);
});

test('client events are refused unless they are enabled', async () => {
	const { raw, realtime } = await kit();
	const [ada, bram] = [await raw(), await raw()];
	for (const reader of [ada, bram]) await join(reader, 'private-one');
	const event = { event: 'client-typing', channel: 'private-one', data: {} };
	expect((await errorAfter(ada, event)).code).toBe(4301);
	bram.say({ event: 'pusher:ping' });
	await bram.next('pusher:pong');
	expect(bram.frames.map((frame) => frame.event)).not.toContain('client-typing');
	expect(realtime.stats().connections).toBe(2);
});

test('enabled client events go to the others of a private or presence channel, and tell who', async () => {
	const { raw } = await kit({ clientEvents: true, limits: { clientEventsPerSecond: 100 } });
	const [ada, bram] = [await raw(), await raw()];
	await join(ada, 'presence-one', '{"user_id":"ada"}');
	await join(bram, 'presence-one', '{"user_id":"bram"}');
	for (const reader of [ada, bram]) {
		for (const name of ['public', 'private-encrypted-one']) await join(reader, name);
	}
	await join(bram, 'private-other');
	const typing = { event: 'client-typing', channel: 'presence-one', data: { on: true } };
	ada.say({ ...typing, user_id: 'somebody-else' });
	expect(await bram.next('client-typing')).toEqual({ ...typing, user_id: 'ada' });
	const channels = ['public', 'private-encrypted-one', 'private-other', '#server-to-user-bram', 7];
	for (const channel of channels) {
		expect((await errorAfter(ada, { ...typing, channel })).code, String(channel)).toBe(4301);
	}
	expect((await errorAfter(ada, { ...typing, event: `client-${'x'.repeat(200)}` })).code).toBe(
		4301
	);
	const large = { ...typing, data: 'x'.repeat(12_000) };
	expect((await errorAfter(ada, large)).message).toBe('Client event too large');
	bram.say({ event: 'pusher:ping' });
	await bram.next('pusher:pong');
	expect(bram.frames.filter((frame) => String(frame.event).startsWith('client-'))).toHaveLength(1);
	expect(ada.frames.map((frame) => frame.event)).not.toContain('client-typing');
});
