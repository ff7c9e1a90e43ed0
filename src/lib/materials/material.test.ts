import { expect, test } from 'vitest';
import { licenceClash, shapeOf, tidyUrl, videoOf } from './material.ts';

test('a film on YouTube plays on the host without cookies, from where it was pasted', () => {
	expect(videoOf('https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s')?.player).toBe(
		'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0&start=42'
	);
	for (const url of [
		'https://youtu.be/dQw4w9WgXcQ',
		'https://m.youtube.com/shorts/dQw4w9WgXcQ',
		'https://www.youtube.com/embed/dQw4w9WgXcQ'
	])
		expect(videoOf(url)?.site).toBe('YouTube');
	expect(videoOf('https://vimeo.com/76979871')?.player).toContain('dnt=1');
});

test('an address that only looks like a film stays a link', () => {
	for (const url of [
		'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
		'https://www.youtube.com/@kanaal',
		'https://www.youtube.com/watch?v="><script>',
		'https://vimeo.com/about',
		'niets'
	])
		expect(videoOf(url), url).toBeNull();
});

test('what is shown follows the stored type, not the address', () => {
	expect(shapeOf({ url: null, mime: 'application/pdf' })).toBe('pdf');
	expect(shapeOf({ url: 'https://youtu.be/dQw4w9WgXcQ', mime: 'application/zip' })).toBe('package');
	expect(shapeOf({ url: 'https://maken.wikiwijs.nl/123/Breuken', mime: null })).toBe('wikiwijs');
	expect(shapeOf({ url: 'https://schooltv.nl/x', mime: null })).toBe('web');
	expect(shapeOf({ url: null, mime: 'video/mp4' })).toBe('film');
});

test('a pasted address is stored without tracking and always as https', () => {
	expect(tidyUrl(' schooltv.nl/video?utm_source=mail&id=3 ')).toBe(
		'https://schooltv.nl/video?id=3'
	);
	expect(tidyUrl('http://maken.wikiwijs.nl/123/Breuken?template=simple')).toBe(
		'https://maken.wikiwijs.nl/123/Breuken'
	);
});

test('an address that is not of the public web is refused', () => {
	for (const url of [
		'http://schooltv.nl/',
		'javascript:alert(1)',
		'https://jan:geheim@schooltv.nl/',
		'https://localhost/',
		'twee woorden',
		''
	])
		expect(tidyUrl(url), url).toBeNull();
});

test('a work made from a share-alike work keeps its licence', () => {
	expect(licenceClash('cc-by-sa-40', 'cc-by-40')).toEqual({
		allowed: true,
		licence: 'cc-by-sa-40'
	});
	expect(licenceClash('cc-by-sa-30', 'cc-by-sa-40')).toBeNull();
	expect(licenceClash('cc-by-sa-40', 'cc-by-nc-40')).toMatchObject({ reason: 'share_alike_clash' });
});

test('a work that may not be adapted has no adaptations', () => {
	expect(licenceClash('cc-by-nd-40', 'cc-by-nd-40')).toMatchObject({ reason: 'no_derivatives' });
	expect(licenceClash('yes', 'cc-by-40')).toMatchObject({ reason: 'rights_reserved' });
	expect(licenceClash('unknown', 'cc-by-40')).toMatchObject({ reason: 'unknown' });
});

test('a work free of rights, or with only a name to give, may get a stricter licence', () => {
	expect(licenceClash('cc0-10', 'cc-by-nc-40')).toBeNull();
	expect(licenceClash('cc-by-40', 'cc-by-sa-40')).toBeNull();
});
