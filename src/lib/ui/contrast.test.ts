import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/gi)];
const themes = { light: 2, dark: 3 } as const;

function colours(theme: keyof typeof themes): Record<string, string> {
	const named: Record<string, string> = {};
	for (const pair of pairs) named[pair[1] ?? ''] = pair[themes[theme]] ?? '';
	return named;
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

const plain = ['paper', 'surface', 'sunk'];
const tints = ['accent', 'second', 'danger', 'success', 'warning'].map((name) => `${name}-tint`);

for (const theme of ['light', 'dark'] as const) {
	const colour = colours(theme);

	test(`every text colour can be read on every ${theme} surface`, () => {
		for (const text of ['ink', 'muted', 'accent', 'second', 'danger', 'success', 'warning']) {
			for (const surface of plain) {
				expect(contrast(colour[text], colour[surface]), `${text} on ${surface}`).toBeGreaterThan(
					4.5
				);
			}
		}
	});

	test(`ink and muted text can be read on every ${theme} tint, each colour on its own`, () => {
		for (const tint of [...tints, 'highlight']) {
			expect(contrast(colour.ink, colour[tint]), `ink on ${tint}`).toBeGreaterThan(7);
		}
		for (const tint of tints) {
			expect(contrast(colour.muted, colour[tint]), `muted on ${tint}`).toBeGreaterThan(4.5);
			const own = tint.replace('-tint', '');
			expect(contrast(colour[own], colour[tint]), `${own} on ${tint}`).toBeGreaterThan(4.5);
		}
	});

	test(`filled ${theme} buttons and outlines of controls can be made out`, () => {
		expect(contrast(colour['on-accent'], colour.accent)).toBeGreaterThan(4.5);
		expect(contrast(colour['on-danger'], colour.danger)).toBeGreaterThan(4.5);
		for (const surface of plain) {
			expect(contrast(colour.edge, colour[surface]), `edge on ${surface}`).toBeGreaterThan(3);
		}
	});
}
