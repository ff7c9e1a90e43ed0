import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createCanary } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { checkedLookup, FetchRefused, isPublicAddress, safeFetch } from './safe-fetch.ts';
import type { Resolve, SafeFetchOptions } from './safe-fetch.ts';

/** Listens where an attacker wants us to connect; every connection is a failure. */
const canaries: { close: () => void; port: number }[] = [];
let touched = 0;

beforeAll(async () => {
	for (const host of ['127.0.0.1', '::1']) {
		const server = createCanary((socket) => {
			touched++;
			socket.destroy();
		});
		const listening = await new Promise<boolean>((resolve) => {
			server.once('error', () => resolve(false));
			server.listen(0, host, () => resolve(true));
		});
		// a machine without IPv6 has nothing to protect there
		if (listening)
			canaries.push({
				close: () => server.close(),
				port: (server.address() as AddressInfo).port
			});
	}
});
afterAll(() => canaries.forEach((canary) => canary.close()));

const doubles: Server[] = [];
afterEach(() => doubles.splice(0).forEach((server) => server.close()));

async function double(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	doubles.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function refusal(address: string, options: Partial<SafeFetchOptions> = {}): Promise<string> {
	try {
		await safeFetch(address, { allowHosts: ['wikiwijs.nl'], timeoutMs: 500, ...options });
		return 'fetched';
	} catch (error) {
		return error instanceof FetchRefused ? error.code : `threw ${String(error)}`;
	}
}

/** Every way to write this machine or this network, and some that are no address at all. */
const hosts = [
	'127.0.0.1',
	'127.1',
	'127.0.1',
	'127.0.0.2',
	'127.255.255.254',
	'2130706433',
	'0x7f000001',
	'0x7f.0.0.1',
	'0x7f.0x0.0x0.0x1',
	'0177.0.0.1',
	'017700000001',
	'0177.0.0.01',
	'127.0.0.1.',
	'１２７.０.０.１',
	'127。0。0。1',
	'①②⑦.⓪.⓪.①',
	'0',
	'0.0.0.0',
	'00.00.00.00',
	'localhost',
	'LOCALHOST',
	'localhost.',
	'foo.localhost',
	'ip6-localhost',
	'localhost.localdomain',
	'[::1]',
	'[::]',
	'[0:0:0:0:0:0:0:1]',
	'[::ffff:127.0.0.1]',
	'[::ffff:7f00:1]',
	'[0:0:0:0:0:ffff:127.0.0.1]',
	'[::127.0.0.1]',
	'[::ffff:0:127.0.0.1]',
	'[64:ff9b::7f00:1]',
	'[64:ff9b:1::7f00:1]',
	'[2002:7f00:1::]',
	'[2001:0:7f00:1::]',
	'[fe80::1]',
	'[fec0::1]',
	'[fc00::1]',
	'[fd12:3456::1]',
	'[ff02::1]',
	'[100::1]',
	'[2001:db8::1]',
	'[::8.8.8.8]',
	'10.0.0.1',
	'10.255.255.255',
	'0xa000001',
	'012.0.0.1',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.0.1',
	'192.168.1.254',
	'0xc0a80101',
	'3232235777',
	'169.254.169.254',
	'169.254.0.1',
	'0xa9fea9fe',
	'2852039166',
	'0251.0376.0251.0376',
	'[::ffff:169.254.169.254]',
	'[fd00:ec2::254]',
	'100.64.0.1',
	'100.100.100.200',
	'192.0.0.192',
	'192.0.2.1',
	'198.18.0.1',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'192.88.99.1',
	'metadata.google.internal',
	'instance-data',
	'kubernetes.default.svc',
	'db',
	'postgres',
	'127.0.0.1.nip.io',
	'localtest.me',
	'wikiwijs.nl.kwaad.nl',
	'kwaad-wikiwijs.nl'
];

const private4: Resolve = (_host, done) => done(null, [{ address: '127.0.0.1', family: 4 }]);
const private6: Resolve = (_host, done) => done(null, [{ address: '::1', family: 6 }]);
const mapped: Resolve = (_host, done) => done(null, [{ address: '::ffff:10.0.0.1', family: 6 }]);

test('no way of writing an inside address is followed, by host, port or scheme', async () => {
	expect(hosts.length).toBeGreaterThanOrEqual(80);
	for (const host of hosts)
		for (const scheme of ['https:', 'http:'])
			for (const port of ['', ...canaries.map((canary) => `:${canary.port}`)])
				expect(await refusal(`${scheme}//${host}${port}/x`), host).toMatch(/^(?:url|host)$/);
	expect(touched).toBe(0);
});

test('even on the list of hosts, an inside address is not connected to', async () => {
	for (const host of hosts) {
		const address = `https://${host}/x`;
		if (!URL.canParse(address)) continue;
		const allowHosts = [new URL(address).hostname];
		for (const resolve of [private4, private6, mapped])
			expect(await refusal(address, { allowHosts, resolve }), host).toBe('address');
	}
	expect(touched).toBe(0);
});

test('other schemes, ports and names in the address are refused', async () => {
	for (const address of [
		'http://wikiwijs.nl/',
		'ftp://wikiwijs.nl/',
		'file:///etc/passwd',
		'gopher://wikiwijs.nl/',
		'data:text/plain,x',
		'javascript:1',
		'blob:https://wikiwijs.nl/1',
		'https://wikiwijs.nl:8443/',
		'https://wikiwijs.nl:22/',
		'https://a@wikiwijs.nl/',
		'https://wikiwijs.nl:b@127.0.0.1/',
		'https://127.0.0.1\\@wikiwijs.nl/',
		'https://',
		'',
		'wikiwijs.nl',
		'//wikiwijs.nl',
		'https://a b/',
		'https://[::1',
		'https://wikiwijs.nl:99999/'
	])
		expect(await refusal(address), address).toMatch(/^(?:url|host)$/);
	for (const address of ['https://wikiwijs.nl#@127.0.0.1/', 'https://wikiwijs.nl?@127.0.0.1/'])
		expect(await refusal(address, { resolve: private4 }), address).toBe('address');
});

test('a name with one inside address among public ones is refused', async () => {
	const resolve: Resolve = (_host, done) =>
		done(null, [
			{ address: '8.8.8.8', family: 4 },
			{ address: '192.168.1.1', family: 4 }
		]);
	expect(await refusal('https://wikiwijs.nl/', { resolve })).toBe('address');
});

test('a name that changes its mind is asked once, and the connection gets the checked answer', async () => {
	let asked = 0;
	const rebinding: Resolve = (_host, done) =>
		done(null, [{ address: asked++ === 0 ? '8.8.8.8' : '127.0.0.1', family: 4 }]);
	const lookup = checkedLookup(rebinding);
	const first = await new Promise((resolve) =>
		lookup('wikiwijs.nl', {}, (error, address) => resolve(error ?? address))
	);
	const second = await new Promise((resolve) =>
		lookup('wikiwijs.nl', { all: true }, (error, address) => resolve(error ?? address))
	);
	expect(first).toBe('8.8.8.8');
	expect(second).toBeInstanceOf(FetchRefused);
	expect(asked).toBe(2);
});

test('a redirect is checked like the first address', async () => {
	const port = canaries[0]?.port ?? 1;
	for (const location of [
		`http://127.0.0.1:${port}/`,
		`http://localhost:${port}/`,
		`//127.0.0.1:${port}/`,
		'https://169.254.169.254/latest/meta-data/',
		'https://kwaad.nl/',
		'file:///etc/passwd'
	]) {
		const origin = await double((_request, response) =>
			response.writeHead(302, { location }).end()
		);
		expect(await refusal(`${origin}/`, { double: origin }), location).toMatch(/^(?:url|host)$/);
	}
	const origin = await double((_request, response) =>
		response.writeHead(301, { location: 'https://wikiwijs.nl/' }).end()
	);
	expect(await refusal(`${origin}/`, { double: origin, resolve: private4 })).toBe('address');
	expect(touched).toBe(0);
});

test('three redirects are followed, a fourth is not', async () => {
	let asked = 0;
	const origin = await double((request, response) => {
		asked++;
		const left = Number(request.url?.slice(1));
		if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end();
		else response.end('klaar');
	});
	const answer = await safeFetch(`${origin}/3`, { allowHosts: [], double: origin });
	expect(answer).toMatchObject({ status: 200, url: `${origin}/0` });
	expect(answer.body.toString()).toBe('klaar');
	expect(await refusal(`${origin}/4`, { double: origin })).toBe('redirects');
	expect(asked).toBe(8);
});

test('an answer over the limit is cut off, whether it says so or not', async () => {
	let written = 0;
	const endless = await double((_request, response) => {
		const timer = setInterval(() => {
			written += 65_536;
			response.write(Buffer.alloc(65_536));
		}, 1);
		response.on('close', () => clearInterval(timer));
	});
	expect(await refusal(`${endless}/`, { double: endless, timeoutMs: 3_000 })).toBe('too_large');
	expect(written).toBeLessThan(8_000_000);
	const declared = await double((_request, response) => {
		response.writeHead(200, { 'content-length': '2000000' });
		response.flushHeaders();
	});
	expect(await refusal(`${declared}/`, { double: declared })).toBe('too_large');
	const exact = await double((_request, response) => response.end(Buffer.alloc(1_000)));
	expect(await refusal(`${exact}/`, { double: exact, maxBytes: 1_000 })).toBe('fetched');
	expect(await refusal(`${exact}/`, { double: exact, maxBytes: 999 })).toBe('too_large');
});

test('a slow server costs the limit and no more: silent, dripping or redirecting', async () => {
	const silent = await double(() => undefined);
	const dripping = await double((_request, response) => {
		const timer = setInterval(() => response.write('.'), 20);
		response.on('close', () => clearInterval(timer));
	});
	const wandering = await double((request, response) => {
		setTimeout(() => response.writeHead(302, { location: `${request.url ?? ''}x` }).end(), 150);
	});
	for (const origin of [silent, dripping, wandering]) {
		const start = performance.now();
		expect(await refusal(`${origin}/`, { double: origin, timeoutMs: 300, maxRedirects: 9 })).toBe(
			'timeout'
		);
		expect(performance.now() - start).toBeLessThan(1_000);
	}
});

test('a server that is not there is a refusal, not a crash', async () => {
	expect(await refusal('http://127.0.0.1:1/', { double: 'http://127.0.0.1:1' })).toBe('network');
	const gone: Resolve = (_host, done) => done(new Error('ENOTFOUND'), []);
	expect(await refusal('https://wikiwijs.nl/', { resolve: gone })).toBe('network');
	const cut = await double((_request, response) => {
		response.writeHead(200, { 'content-length': '100' });
		response.write('half');
		setTimeout(() => response.destroy(), 20);
	});
	expect(await refusal(`${cut}/`, { double: cut })).toBe('network');
});

test('only public addresses count as public', () => {
	for (const address of ['8.8.8.8', '145.97.1.1', '2606:4700::1111', '2a02:2770::1'])
		expect(isPublicAddress(address), address).toBe(true);
	for (const address of [
		'',
		'wikiwijs.nl',
		'4000::1',
		'::8.8.8.8',
		'fe80::1%eth0',
		'2002:0808:0808::'
	])
		expect(isPublicAddress(address), address).toBe(false);
});
