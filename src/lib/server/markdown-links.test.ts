import { expect, test } from 'vitest';
import { cardOf, filePathOf, readLink, showsHost } from './markdown-links.ts';

const origin = 'https://vliegwiel.example';

test('an address elsewhere keeps its host, one of our own becomes a path in Dutch', () => {
	expect(readLink('https://Slo.nl/Å?x=1#a', origin)).toEqual({
		href: 'https://slo.nl/%C3%85?x=1#a',
		host: 'slo.nl'
	});
	expect(readLink(`${origin}/en/threads/3?a=b#post-4`, origin)).toEqual({
		href: '/gesprekken/3?a=b#post-4',
		host: null
	});
	expect(readLink('#kop-1', origin)).toEqual({ href: '#kop-1', host: null });
	expect(readLink('mailto:a@b.nl?bcc=c@d.nl', origin)).toEqual({
		href: 'mailto:a@b.nl',
		host: null
	});
});

test('the same host on another scheme or port is not ours', () => {
	for (const address of ['http://vliegwiel.example/over', 'https://vliegwiel.example:8443/over'])
		expect(readLink(address, origin)?.host).toMatch(/^vliegwiel/);
});

test('what may not be linked is refused', () => {
	for (const address of [
		'javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc/passwd',
		'ftp://a.nl',
		'//kwaad.nl/x',
		'/\\kwaad.nl',
		'\\\\kwaad.nl',
		'https://a.nl\\@kwaad.nl',
		'/a\tb',
		'https://bank.nl@kwaad.nl',
		'https://u:p@kwaad.nl',
		'https://',
		'relatief/pad',
		'',
		'mailto:geen-adres',
		'mailto:a@b.nl,c@d.nl',
		`https://a.nl/${'x'.repeat(2_000)}`
	])
		expect(readLink(address, origin), address).toBeNull();
});

test('a path with doubled slashes stays on this site', () => {
	expect(readLink(`${origin}//kwaad.nl/x`, origin)?.href).toBe('/kwaad.nl/x');
});

test('a link names its host only when its text is its own address', () => {
	expect(showsHost('https://slo.nl/a', 'slo.nl')).toBe(true);
	expect(showsHost('slo.nl', 'slo.nl')).toBe(true);
	expect(showsHost('www.slo.nl', 'slo.nl')).toBe(false);
	expect(showsHost('slo.nl.kwaad.nl', 'slo.nl')).toBe(false);
	expect(showsHost('slo.nl@kwaad.nl', 'kwaad.nl')).toBe(false);
	expect(showsHost('ѕlo.nl', 'xn--lo-mlc.nl')).toBe(false);
	expect(showsHost('', 'slo.nl')).toBe(false);
});

test('cards exist for materials, threads and communities, in both languages', () => {
	expect(cardOf('/materiaal/12-breuken#x')).toBe('material:12');
	expect(cardOf('/en/threads/9?from=3')).toBe('thread:9');
	expect(cardOf('/communities/unesco-vo')).toBe('community:unesco-vo');
	for (const path of [
		'/materiaal/0',
		'/materiaal/12/versies',
		'/communities',
		'/communities/nieuw',
		'/over'
	])
		expect(cardOf(path), path).toBeNull();
});

test('only the file route is a source of pictures', () => {
	expect(filePathOf('/en/files/ab-1/x.png?d=1', origin)).toEqual({
		id: 'ab-1',
		src: '/bestanden/ab-1/x.png'
	});
	for (const path of [
		'/uitloggen',
		'/bestanden',
		'/bestanden/1/../../uitloggen',
		'/bestanden/1/a/b',
		'https://elders.nl/bestanden/1'
	])
		expect(filePathOf(path, origin), path).toBeNull();
});
