/**
 * The load generator: keep-alive connections over plain sockets, one request at a time on each. A
 * process of its own, and no more parsing than it takes to see where an answer ends, as it shares
 * the machine with what it measures.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/** What to ask of whom. */
export interface Load {
	port: number;
	/** Each connection takes the next of these for each request. */
	requests: { path: string; headers: Record<string, string> }[];
	/** Makes each request a write with a key of its own: a reply, or a visitor who wants a seat. */
	writes?: keyof typeof forms;
	connections: number;
	/** Before anything counts. */
	warmUpMs: number;
	measureMs: number;
}

export interface Outcome {
	perSecond: number;
	p50: number;
	p95: number;
	answers: number;
	/** Answers other than 200, and connections that broke. */
	errors: number;
	/** The first of them. */
	firstError: string;
	bytes: number;
}

/** Carries out a load in a process of its own. */
export async function run(load: Load): Promise<Outcome> {
	const child = fork(import.meta.filename, { execArgv: [] });
	child.send(load);
	const [outcome] = (await once(child, 'message')) as [Outcome];
	child.disconnect();
	return outcome;
}

/** What the forms send beside their key. */
const forms = {
	reply: (turn: number) => `body=${encodeURIComponent(replyText(turn))}`,
	registration: (turn: number) =>
		`_form=alone&name=Bezoeker+${turn}&email=${randomUUID()}%40bench.test&school=`
};

const ending = Buffer.from('\r\n\r\n');

/** Reads one answer after the other: where each ends, its status and, when not 200, its start. */
class Reader {
	#head = '';
	#status = 0;
	/** Bytes still to come; -1 while the head is not complete, -2 for a body in chunks. */
	#left = -1;
	#tail = '';
	#ended: (status: number, text: string) => void;

	constructor(ended: (status: number, text: string) => void) {
		this.#ended = ended;
	}

	push(bytes: Buffer): void {
		let body = bytes;
		if (this.#left === -1) {
			const at = bytes.indexOf(ending);
			if (at < 0) {
				this.#head += bytes.toString('latin1');
				return;
			}
			this.#head += bytes.toString('latin1', 0, at + 4);
			body = bytes.subarray(at + 4);
			this.#status = Number(this.#head.slice(9, 12));
			const length = /\r\ncontent-length: *(\d+)/i.exec(this.#head);
			this.#left = length ? Number(length[1]) : /\r\ntransfer-encoding/i.test(this.#head) ? -2 : 0;
			this.#tail = '';
		}
		if (this.#left === -2) {
			// our pages hold no carriage return, so this is the last chunk and nothing else
			this.#tail = (this.#tail + body.toString('latin1', Math.max(0, body.length - 5))).slice(-5);
			if (this.#tail === '0\r\n\r\n') this.#end(body);
			return;
		}
		this.#left -= body.length;
		if (this.#left <= 0) this.#end(body);
	}

	#end(body: Buffer): void {
		const text =
			this.#status === 200 ? '' : `${this.#head.slice(0, 40)} ${body.toString('utf8', 0, 300)}`;
		this.#left = -1;
		this.#head = '';
		this.#ended(this.#status, text);
	}
}

function carryOut(load: Load): Promise<Outcome> {
	const times: number[] = [];
	const counted = { errors: 0, firstError: '', bytes: 0 };
	const from = performance.now() + load.warmUpMs;
	const until = from + load.measureMs;
	let turn = 0;
	const head = ({ path, headers }: Load['requests'][number], method: string) =>
		`${method} ${path} HTTP/1.1\r\nhost: localhost:${load.port}\r\n${Object.entries(headers)
			.map(([name, value]) => `${name}: ${value}\r\n`)
			.join('')}`;
	const ready = load.writes ? [] : load.requests.map((request) => `${head(request, 'GET')}\r\n`);
	const heads = load.writes ? load.requests.map((request) => head(request, 'POST')) : [];
	const next = (): string => {
		const at = turn++ % load.requests.length;
		if (!load.writes) return ready[at] ?? '';
		const body = `_key=${randomUUID()}&${forms[load.writes](turn)}`;
		return `${heads[at]}content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
	};
	const failed = (what: string) => {
		counted.errors += 1;
		counted.firstError ||= what;
	};

	const connection = () =>
		new Promise<void>((done) => {
			const socket = connect(load.port, '127.0.0.1');
			socket.setNoDelay(true);
			let sent = 0;
			const ask = () => {
				sent = performance.now();
				if (sent >= until) return socket.end();
				socket.write(next());
			};
			const reader = new Reader((status, text) => {
				const now = performance.now();
				if (status !== 200) failed(text);
				else if (now >= from && now < until) times.push(now - sent);
				ask();
			});
			socket.on('connect', ask);
			socket.on('data', (bytes: Buffer) => {
				counted.bytes += bytes.length;
				reader.push(bytes);
			});
			socket.on('error', (error) => failed(error.message));
			socket.on('close', () => {
				if (performance.now() < until) failed('the connection was closed');
				done();
			});
		});
	return Promise.all(Array.from({ length: load.connections }, connection)).then(() => {
		const sorted = Float64Array.from(times).sort();
		const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
		return {
			perSecond: (times.length / load.measureMs) * 1000,
			p50: at(0.5),
			p95: at(0.95),
			answers: times.length,
			...counted
		};
	});
}

/** Words as people write them: an address, a list, some weight. */
export function replyText(turn: number): string {
	return `Dank je wel, dit is **precies** wat ik zocht (${turn}).\n\nIn onze bouw doen we het zo:\n\n- eerst samen een voorbeeld bekijken en benoemen wat er goed aan is\n- dan in tweetallen een eigen versie maken\n- en aan het eind van de week hangen we alles op in de gang\n\nMeer erover staat op https://voorbeeld.nl/lessen/${turn}.`;
}

if (import.meta.main) {
	process.once('message', (load: Load) => {
		void carryOut(load).then((outcome) => process.send?.(outcome));
	});
}
