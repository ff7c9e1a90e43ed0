import { describe, expect, test } from 'vitest';
import {
	assetsToDrop,
	cacheOfPages,
	cachesOfOthers,
	filesIn,
	isOthers,
	isOver,
	keptAt,
	kindOf,
	pagesAlong,
	placeOf,
	stamp
} from './kept.ts';

const site = 'https://x.test';

describe('what is kept', () => {
	test.each([
		['/leerpad', 'lesson'],
		['/leerpad/mag-dit', 'lesson'],
		['/leerpad/gids', 'lesson'],
		['/en/learning/mag-dit/combineren', 'lesson'],
		['/gesprekken/12', 'thread'],
		['/en/threads/12', 'thread'],
		['/agenda/roadshow-zwolle/deur', 'door'],
		['/agenda/roadshow-zwolle/deur?code=1-abcdefghij', 'door']
	])('%s is, as a %s', (path, kind) => expect(kindOf(site + path)).toBe(kind));

	test.each([
		'/',
		'/agenda',
		'/agenda/roadshow-zwolle',
		'/agenda/roadshow-zwolle/aanmeldingen',
		'/gesprekken/nieuw',
		'/gesprekken/12/instellingen',
		'/leerpad/werk',
		'/leerpad/inzendingen/4',
		'/leerpad/toets/mag-dit',
		'/leerpad/mag-dit/combineren/meldpunt',
		'/instellingen/profiel',
		'/meldingen',
		'/inloggen',
		'/api/drafts',
		'/deur'
	])('%s is not', (path) => expect(kindOf(site + path)).toBeNull());

	test('a page is kept whole, not as it was looked through', () => {
		expect(placeOf(`${site}/agenda/a/deur?code=1-abcdefghij#x`)).toBe(`${site}/agenda/a/deur`);
	});

	test('a list of names for two days, a lesson for two weeks, and nothing that is not on the list', () => {
		const day = 24 * 60 * 60 * 1000;
		const now = 100 * day;
		expect(isOver(`${site}/agenda/a/deur`, now - 2 * day, now)).toBe(false);
		expect(isOver(`${site}/agenda/a/deur`, now - 2 * day - 1, now)).toBe(true);
		expect(isOver(`${site}/leerpad/mag-dit`, now - 13 * day, now)).toBe(false);
		expect(isOver(`${site}/leerpad/mag-dit`, now - 15 * day, now)).toBe(true);
		expect(isOver(`${site}/instellingen/profiel`, now, now)).toBe(true);
	});
});

describe('for whom', () => {
	test('of nobody but the one the site speaks to now', () => {
		const names = [cacheOfPages('a'), 'assets-1', cacheOfPages('b'), cacheOfPages('nobody')];
		expect(cachesOfOthers(names, 'b')).toEqual([cacheOfPages('a'), cacheOfPages('nobody')]);
		expect(cachesOfOthers(names, 'nobody')).toEqual([cacheOfPages('a'), cacheOfPages('b')]);
	});

	test('texts in storage say whose they are', () => {
		expect(isOthers('draft:a:thread:1', 'b')).toBe(true);
		expect(isOthers('outbox:a:1', 'b')).toBe(true);
		expect(isOthers('late:a', 'b')).toBe(true);
		expect(isOthers('late:b', 'b')).toBe(false);
		expect(isOthers('vliegwiel-answers', 'b')).toBe(false);
	});
});

test('files of the version before stay for pages that are open', () => {
	const names = ['assets-1', cacheOfPages('a'), 'assets-2', 'assets-3'];
	expect(assetsToDrop(names, '3')).toEqual(['assets-1']);
	expect(assetsToDrop(['assets-3'], '3')).toEqual([]);
});

test('a page says since when it is kept', () => {
	const html = '<html><head><title>x</title></head></html>';
	expect(keptAt(html)).toBe(0);
	expect(keptAt(stamp(html, 86_400_000))).toBe(86_400_000);
});

test('the lessons of a module go along with one of them', () => {
	const html = `<a href="/leerpad">x</a><a href="/leerpad/mag-dit">x</a><a href="/leerpad/mag-dit/een">x</a>
		<a href="/leerpad/mag-dit/twee#m02">x</a><a href="/leerpad/mag-dit/twee">x</a><a href="/leerpad/ander/een">x</a>
		<a href="/leerpad/mag-dit/een/meldpunt?block=1">x</a><a href="https://elders.test/leerpad/mag-dit/drie">x</a>`;
	expect(pagesAlong(`${site}/leerpad/mag-dit/een`, html)).toEqual([
		`${site}/leerpad/mag-dit`,
		`${site}/leerpad/mag-dit/twee`
	]);
	expect(pagesAlong(`${site}/leerpad`, html)).toEqual([]);
	expect(pagesAlong(`${site}/gesprekken/1`, html)).toEqual([]);
});

test('files are those with a name of their own for each content', () => {
	const html = `<link href="/_app/immutable/assets/0.a_B-1.css" rel="stylesheet">
		<script>import("/_app/immutable/entry/start.x.js"); import("/_app/immutable/entry/start.x.js")</script>
		<a href="/_app/version.json">x</a>`;
	expect(filesIn(html)).toEqual([
		'/_app/immutable/assets/0.a_B-1.css',
		'/_app/immutable/entry/start.x.js'
	]);
});
