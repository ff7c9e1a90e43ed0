import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePort, freePorts, isTaken, refuseTakenPorts } from './ports.ts';

const open: Server[] = [];
afterEach(() => {
	for (const server of open.splice(0)) server.close();
});

async function take(): Promise<number> {
	const port = await freePort();
	const server = createServer().listen(port, '127.0.0.1');
	await once(server, 'listening');
	open.push(server);
	return port;
}

test('free ports are free and differ', async () => {
	const ports = Object.values(await freePorts());
	expect(new Set(ports).size).toBe(6);
	for (const port of ports) expect(await isTaken(port)).toBe(false);
});

test('a taken port is refused in two languages, with its holder and the variable to set', async () => {
	const port = await take();
	const refusal = refuseTakenPorts({ SUPABASE_PORT: port }, '127.0.0.1');
	await expect(refusal).rejects.toThrow(`Port ${port} is taken by node (pid ${process.pid})`);
	await expect(refusal).rejects.toThrow(
		/Poort \d+ is bezet door .*; kies een andere met SUPABASE_PORT=\d+/
	);
});

test('free ports are not refused', async () => {
	await expect(refuseTakenPorts(await freePorts(), '127.0.0.1')).resolves.toBeUndefined();
});
