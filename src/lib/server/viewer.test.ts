import { expect, test } from 'vitest';
import { safeNext } from './viewer.ts';

const within = [
	'/gesprekken/12',
	'/en/threads/12?from=3#post-4',
	'/zoeken?q=groep+6',
	'/materiaal?x=https://example.org',
	'/a/../b',
	'/:80',
	'/@example.org'
];

/** Each leads elsewhere in at least one browser when it stands in a Location header unchecked. */
const elsewhere = [
	'https://example.org',
	'http:example.org',
	'HTTPS://EXAMPLE.ORG',
	'//example.org',
	'///example.org',
	'////example.org',
	'/\\example.org',
	'\\\\example.org',
	'\\/example.org',
	'/\\/example.org',
	'/.//example.org',
	'/..//example.org',
	'/././/example.org',
	'/x/..//example.org',
	'/x/../..//example.org',
	'/%2e//example.org',
	'/%2e%2e//example.org',
	'/x/%2E%2E//example.org',
	'/.\\/example.org',
	'/\t/example.org',
	'/\n/example.org',
	'/\r/example.org',
	'/\r\nLocation: https://example.org',
	'/ /example.org',
	'\t//example.org',
	' //example.org',
	'\u0000//example.org',
	'javascript:alert(1)',
	'JaVaScRiPt:alert(1)',
	'java\tscript:alert(1)',
	'data:text/html,x',
	'vbscript:x',
	'blob:https://example.org/x',
	'file:///etc/passwd',
	'mailto:a@example.org',
	'example.org',
	'www.example.org/pad',
	'?next=//example.org',
	'#//example.org',
	'.//example.org',
	'../example.org',
	'@example.org',
	':@example.org',
	'https:example.org',
	'https:/example.org',
	'https:///example.org',
	'//example.org@localhost',
	'//localhost@example.org',
	'//[::1]',
	'//2130706433',
	''
];

test.each(within)('a path of this site is kept: %s', (path) => {
	const target = new URL(safeNext(path), 'https://vliegwiel.example');
	expect(target.origin).toBe('https://vliegwiel.example');
	expect(target.href).toBe(new URL(path, 'https://vliegwiel.example').href);
});

test.each(elsewhere)('an address elsewhere leads to the start page: %j', (address) => {
	expect(safeNext(address)).toBe('/');
});

test('what is no text at all leads to the start page', () => {
	for (const odd of [null, undefined, 12, {}, new File([], 'x')]) expect(safeNext(odd)).toBe('/');
});

test('whatever is given, the answer never names a host', () => {
	for (const address of [
		...within,
		...elsewhere,
		`/${'a'.repeat(5000)}`,
		'/\u{1F600}',
		'/\u0007'
	]) {
		const next = safeNext(address);
		expect(new URL(next, 'https://vliegwiel.example').origin).toBe('https://vliegwiel.example');
		// printable only, so that it can stand in a header
		expect(next).toMatch(/^\/(?!\/)[\x21-\x7e]*$/);
	}
});
