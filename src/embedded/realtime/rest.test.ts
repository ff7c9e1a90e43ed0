import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { app, join, kit, open, until, type Kit } from './testkit.ts';
import { restAuthFault, sign } from './signatures.ts';

interface Forged {
	path?: string;
	method?: string;
	body?: string;
	sent?: string;
	secret?: string;
	/** Parameters to change; undefined leaves one out. */
	params?: Record<string, string | undefined>;
	/** Added to the query after signing. */
	tail?: string;
	signature?: (right: string) => string;
}

const event = JSON.stringify({ name: 'hello', data: '{}', channels: ['agenda'] });

/** A hand-made REST call, right in everything that is not changed. */
async function call({ realtime }: Kit, forged: Forged): Promise<Response> {
	const { method = 'POST', path = '/apps/app/events', secret = app.secret, tail = '' } = forged;
	const body = forged.body ?? (method === 'GET' ? '' : event);
	const params: Record<string, string | undefined> = {
		auth_key: app.key,
		auth_timestamp: String(Math.floor(Date.now() / 1000)),
		auth_version: '1.0',
		body_md5: body === '' ? undefined : createHash('md5').update(body).digest('hex'),
		...forged.params
	};
	const query = Object.entries(params)
		.filter(([, value]) => value !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, value]) => `${name}=${value}`)
		.join('&');
	const right = sign(secret, `${method}\n${path}\n${query}`);
	const signature = forged.signature ? forged.signature(right) : right;
	const url = `http://127.0.0.1:${realtime.port}${path}?${query}&auth_signature=${signature}${tail}`;
	return fetch(url, { method, body: method === 'GET' ? undefined : (forged.sent ?? body) });
}

const ago = (seconds: number) => String(Math.floor(Date.now() / 1000) - seconds);

test.each<[string, number, Forged]>([
	['a right call', 200, {}],
	['a right call 9 minutes old', 200, { params: { auth_timestamp: ago(540) } }],
	['another secret', 401, { secret: 'wrong' }],
	['an empty signature', 401, { signature: () => '' }],
	['a shortened signature', 401, { signature: (right) => right.slice(0, -1) }],
	['a changed signature', 401, { signature: (right) => right.replace(/.$/, 'x') }],
	['another key', 401, { params: { auth_key: 'other' } }],
	['no key', 401, { params: { auth_key: undefined } }],
	['another version', 401, { params: { auth_version: '2.0' } }],
	['no timestamp', 401, { params: { auth_timestamp: undefined } }],
	['a stale timestamp', 401, { params: { auth_timestamp: ago(660) } }],
	['a timestamp from the future', 401, { params: { auth_timestamp: ago(-660) } }],
	['a timestamp that is no number', 401, { params: { auth_timestamp: 'NaN' } }],
	['a parameter added after signing', 401, { tail: '&info=user_count' }],
	['a parameter given twice', 400, { tail: '&auth_version=1.0' }],
	['a broken escape', 400, { tail: '&info=%E0%A4%A' }],
	['another body than the one signed', 401, { sent: event.replace('agenda', 'geheim') }],
	['a body without its sum', 401, { params: { body_md5: undefined } }],
	['another app', 404, { path: '/apps/apq/events' }],
	['an app with a longer id', 404, { path: '/apps/apple/events' }],
	['an unknown path', 404, { path: '/apps/app/nothing' }],
	['a path with a slash too many', 404, { path: '/apps/app/events/' }],
	['the root', 404, { path: '/' }],
	['reading where one writes', 405, { method: 'GET' }],
	['writing where one reads', 405, { path: '/apps/app/channels' }],
	['another method', 405, { method: 'PUT' }],
	['a body over the cap', 413, { body: 'x'.repeat(300_000) }]
])('%s gives %i', async (_, status, forged) => {
	const instance = await kit();
	const reader = await instance.raw();
	for (const channel of ['agenda', 'geheim']) await join(reader, channel);
	const response = await call(instance, forged);
	expect(response.status).toBe(status);
	reader.say({ event: 'pusher:ping' });
	await reader.next('pusher:pong');
	const heard = reader.frames.filter((frame) => frame.event === 'hello').length;
	expect(heard).toBe(status === 200 ? 1 : 0);
});

test('a stranger is refused before the body is read', async () => {
	const instance = await kit();
	const { port } = instance.realtime;
	const path = `/apps/app/events?auth_key=${app.key}`;
	const stranger = request({ port, path, method: 'POST', headers: { 'content-length': 200_000 } });
	stranger.flushHeaders();
	const [response] = (await once(stranger, 'response')) as [IncomingMessage];
	stranger.on('error', () => undefined).destroy();
	expect(response.statusCode).toBe(401);
});

const sockets = [
	...['', ' ', '1', '1.', '.1', '1.2.3', 'a.b', '1.2 ', ' 1.2', '1.2\n', '\n1.2', '1.2\0', '1,2'],
	...['-1.2', '+1.2', '1e3.2', '0x1.2', '1.2:private-x', '1.2:presence-x:{}', '1.2::user::{}'],
	...['１.２', '٣.٤', '1.2"', "1.2'", '1.2/..', '1.2%00', '1.2;', '*', `${'1'.repeat(21)}.2`],
	...[null, 7, 1.2, true, {}, [], ['1.2']]
];

test(`${sockets.length} malformed socket ids are refused, and nothing is sent`, async () => {
	const instance = await kit();
	const reader = await instance.raw();
	await join(reader, 'agenda');
	for (const socketId of sockets) {
		const body = JSON.stringify({ ...JSON.parse(event), socket_id: socketId });
		const response = await call(instance, { body });
		expect(response.status, JSON.stringify(socketId)).toBe(400);
	}
	reader.say({ event: 'pusher:ping' });
	await reader.next('pusher:pong');
	expect(reader.frames.some((frame) => frame.event === 'hello')).toBe(false);
});

test.each<[string, number, object | string]>([
	['no JSON', 400, '{'],
	['a list', 400, '[]'],
	['nothing', 400, {}],
	['no name', 400, { data: '', channels: ['a'] }],
	['an empty name', 400, { name: '', data: '', channels: ['a'] }],
	['a name that is a number', 400, { name: 7, data: '', channels: ['a'] }],
	['a long name', 400, { name: 'x'.repeat(201), data: '', channels: ['a'] }],
	["one of the protocol's names", 400, { name: 'pusher:error', data: '', channels: ['a'] }],
	['an internal name', 400, { name: 'pusher_internal:member_added', data: '', channels: ['a'] }],
	['data that is an object', 400, { name: 'x', data: {}, channels: ['a'] }],
	['no data', 400, { name: 'x', channels: ['a'] }],
	['data of 10 KB', 200, { name: 'x', data: 'x'.repeat(10_240), channels: ['a'] }],
	['data over 10 KB', 413, { name: 'x', data: 'x'.repeat(10_241), channels: ['a'] }],
	['data over 10 KB in bytes', 413, { name: 'x', data: 'é'.repeat(5_121), channels: ['a'] }],
	['no channels', 400, { name: 'x', data: '', channels: [] }],
	['channels that are text', 400, { name: 'x', data: '', channels: 'agenda' }],
	['one channel, the old way', 200, { name: 'x', data: '', channel: 'agenda' }],
	['a bad channel among good ones', 400, { name: 'x', data: '', channels: ['agenda', 'a b'] }],
	['a channel that is an object', 400, { name: 'x', data: '', channels: [{}] }],
	['100 channels', 200, { name: 'x', data: '', channels: Array(100).fill('agenda') }],
	['101 channels', 400, { name: 'x', data: '', channels: Array(101).fill('agenda') }],
	['unknown info', 400, { name: 'x', data: '', channels: ['agenda'], info: 'secrets' }],
	['info that is a list', 400, { name: 'x', data: '', channels: ['agenda'], info: ['user_count'] }]
])('POST events with %s gives %i', async (_, status, body) => {
	const instance = await kit();
	const reader = await instance.raw();
	await join(reader, 'agenda');
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const response = await call(instance, { body: text });
	expect(response.status).toBe(status);
	// The refusal says which rule it is; "Bad request" would be an accident.
	if (status !== 200) expect(await response.text()).not.toContain('Bad request');
	reader.say({ event: 'pusher:ping' });
	await reader.next('pusher:pong');
	const heard = reader.frames.filter((frame) => frame.event === 'x').length;
	expect(heard).toBeLessThanOrEqual(status === 200 ? 1 : 0);
});

test('a batch is sent as a whole or not at all, and holds at most ten', async () => {
	const instance = await kit();
	const reader = await instance.raw();
	await join(reader, 'agenda');
	const one = { name: 'x', data: '', channel: 'agenda' };
	const send = async (batch: unknown) => {
		const body = JSON.stringify({ batch });
		return (await call(instance, { path: '/apps/app/batch_events', body })).status;
	};
	expect(await send(Array(11).fill(one))).toBe(400);
	expect(await send([one, { ...one, channel: 'a b' }])).toBe(400);
	expect(await send([one, { ...one, socket_id: 'x' }])).toBe(400);
	expect(await send([one, null])).toBe(400);
	expect(await send(one)).toBe(400);
	expect(await send([one, { ...one, data: 'x'.repeat(10_241) }])).toBe(413);
	expect(reader.frames.some((frame) => frame.event === 'x')).toBe(false);
	expect(await send(Array(10).fill(one))).toBe(200);
	await until(() => reader.frames.filter((frame) => frame.event === 'x').length === 10);
});

test('connections of somebody who cannot exist are not ended', async () => {
	const instance = await kit();
	for (const user of ['%0A', 'a%00b', 'x'.repeat(129), '%E0%A4%A']) {
		const path = `/apps/app/users/${user}/terminate_connections`;
		expect((await call(instance, { path, body: '{}' })).status, user).toBe(400);
	}
	const path = '/apps/app/users/nobody/terminate_connections';
	expect((await call(instance, { path, body: '{}' })).status).toBe(200);
	expect((await call(instance, { path, body: '' })).status).toBe(200);
});

test('the library reads which channels are in use, and how many are there', async () => {
	const { raw, server } = await kit();
	const [ada, bram] = [await raw(), await raw()];
	await join(ada, 'agenda');
	await join(ada, 'presence-x', '{"user_id":"ada"}');
	await join(bram, 'presence-x', '{"user_id":"bram"}');
	await join(bram, 'private-x');
	const get = async (path: string, params?: Record<string, string>): Promise<unknown> =>
		(await server.get({ path, params })).json();

	expect(await get('/channels')).toEqual({
		channels: { agenda: {}, 'presence-x': {}, 'private-x': {} }
	});
	const counted = { filter_by_prefix: 'presence-', info: 'user_count' };
	expect(await get('/channels', counted)).toEqual({
		channels: { 'presence-x': { user_count: 2 } }
	});
	await expect(get('/channels', { info: 'user_count' })).rejects.toMatchObject({ status: 400 });
	expect(await get('/channels/agenda')).toEqual({ occupied: true });
	expect(await get('/channels/elsewhere')).toEqual({ occupied: false });
	const wrong = ['/channels/agenda/users', '/channels/a%20b', '/channels/%E0%A4%A'];
	for (const path of wrong) await expect(get(path), path).rejects.toMatchObject({ status: 400 });
	await expect(get('/channels/agenda', { info: 'user_count' })).rejects.toMatchObject({
		status: 400
	});
	const info = 'user_count,subscription_count';
	const sent = await server.trigger(['agenda', 'presence-x'], 'x', {}, { info });
	expect(await sent.json()).toEqual({
		channels: {
			agenda: { subscription_count: 1 },
			'presence-x': { user_count: 2, subscription_count: 2 }
		}
	});
	const batch = await server.triggerBatch([{ channel: 'agenda', name: 'x', data: '', info }]);
	expect(await batch.json()).toEqual({ batch: [{ subscription_count: 1 }] });
});

test('a signature is judged by the clock at both ends of ten minutes', () => {
	const query = new Map([
		['auth_key', app.key],
		['auth_timestamp', '1000000'],
		['auth_version', '1.0']
	]);
	const signed = [...query].map(([name, value]) => `${name}=${value}`).join('&');
	query.set('auth_signature', sign(app.secret, `GET\n/x\n${signed}`));
	const judge = (seconds: number) =>
		restAuthFault(app, { method: 'GET', path: '/x', query }, 600, seconds * 1000);
	expect([judge(1_000_600), judge(999_400)]).toEqual([undefined, undefined]);
	expect(judge(1_000_601)).toContain('auth_timestamp');
	expect(judge(999_399)).toContain('auth_timestamp');
});

test('the health check answers GET and tells nothing else', async () => {
	const { realtime } = await kit();
	const url = `http://127.0.0.1:${realtime.port}/health`;
	const response = await fetch(url);
	expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
	expect((await fetch(url, { method: 'POST' })).status).toBe(404);
	expect((await fetch(`${url}/`)).status).toBe(404);
});

test('a port that is taken and credentials that cannot work are said at the start', async () => {
	const { realtime } = await kit();
	await expect(kit({ port: realtime.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	await expect(kit({ secret: '' })).rejects.toThrow('Unusable secret');
	await expect(kit({ appId: 'a/b' })).rejects.toThrow('Unusable appId');
	await expect(kit({ origins: ['localhost'] })).rejects.toThrow();
	await open(`ws://127.0.0.1:${realtime.port}/app/${app.key}?protocol=7`).next(
		'pusher:connection_established'
	);
});
