/** Which ports the embedded services take, and who has one that is taken. */
import { once } from 'node:events';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Names are those of the environment variables that choose them. */
export const portNames = [
	'PORT',
	'DATABASE_PORT',
	'SUPABASE_PORT',
	'PUSHER_PORT',
	'SMTP_PORT',
	'MAILBOX_PORT'
] as const;
export type Ports = Record<(typeof portNames)[number], number>;

/** A port of this machine that nobody uses now; held only while this call runs. */
export async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No port to be had');
	return address.port;
}

/** Six free ports, all different. */
export async function freePorts(): Promise<Ports> {
	const taken = new Set<number>();
	const next = async (): Promise<number> => {
		const port = await freePort();
		if (taken.has(port)) return next();
		taken.add(port);
		return port;
	};
	return {
		PORT: await next(),
		DATABASE_PORT: await next(),
		SUPABASE_PORT: await next(),
		PUSHER_PORT: await next(),
		SMTP_PORT: await next(),
		MAILBOX_PORT: await next()
	};
}

/** Whether somebody listens on the address. */
export async function isTaken(port: number, host = '127.0.0.1'): Promise<boolean> {
	const server = createServer();
	server.listen({ port, host, exclusive: true });
	try {
		await once(server, 'listening');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return true;
		throw error;
	}
	server.close();
	await once(server, 'close');
	return false;
}

/**
 * Checks the ports before anything starts, so that the message is about the port and not about the
 * service that fell over it.
 * @throws Error with one line per taken port: its holder and the variable that chooses another
 */
export async function refuseTakenPorts(ports: Partial<Ports>, host: string): Promise<void> {
	const lines: string[] = [];
	for (const [name, port] of Object.entries(ports)) {
		const address = name === 'PORT' || name === 'PUSHER_PORT' ? host : '127.0.0.1';
		if (!(await isTaken(port, address))) continue;
		const holder = await portHolder(port);
		const other = port < 60_000 ? port + 100 : port - 100;
		lines.push(
			`Port ${port} is taken by ${holder ?? 'another process'}; choose another with ${name}=${other}.\n` +
				`Poort ${port} is bezet door ${holder ?? 'een ander proces'}; kies een andere met ${name}=${other}.`
		);
	}
	if (lines.length > 0) throw new Error(lines.join('\n'));
}

/** Name and process id of who listens on a port, where Linux lets us see it. */
export async function portHolder(port: number): Promise<string | undefined> {
	const wanted = port.toString(16).toUpperCase().padStart(4, '0');
	const sockets = new Set<string>();
	for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
		const text = await readFile(table, 'utf8').catch(() => '');
		for (const line of text.split('\n').slice(1)) {
			const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
			if (state === '0A' && local?.endsWith(`:${wanted}`)) sockets.add(`socket:[${inode}]`);
		}
	}
	if (sockets.size === 0) return undefined;
	for (const pid of await readdir('/proc').catch(() => [])) {
		if (!/^\d+$/.test(pid)) continue;
		for (const descriptor of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
			const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
			if (!sockets.has(target)) continue;
			const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '?');
			return `${basename(command.split(/[\0 ]/)[0] ?? '?')} (pid ${pid})`;
		}
	}
	return undefined;
}

/**
 * Waits until somebody answers on a port.
 * @throws Error after the given time, or at once when `gone` says that there is no point in waiting
 */
export async function answering(
	port: number,
	host: string,
	patience: number,
	gone: () => string | undefined
): Promise<void> {
	const deadline = Date.now() + patience;
	for (;;) {
		const socket = createConnection({ port, host });
		try {
			await once(socket, 'connect');
			return;
		} catch {
			const reason = gone();
			if (reason !== undefined) throw new Error(reason);
			if (Date.now() > deadline) throw new Error(`nobody answers on port ${port}`);
			await wait(40);
		} finally {
			socket.destroy();
		}
	}
}
