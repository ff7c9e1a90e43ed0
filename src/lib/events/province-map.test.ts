import { expect, test } from 'vitest';
import { provinces } from '../people/person.ts';
import { mapShapes, mapSize } from './province-map.ts';

test('every province is drawn once, within the picture, with its figure inside it', () => {
	expect(mapShapes.map(({ province }) => province).sort()).toEqual([...provinces].sort());
	for (const { province, path, x, y } of mapShapes) {
		const [main = ''] = path.split('Z');
		const points = main
			.slice(1)
			.split('L')
			.map((point) => point.split(' ').map(Number) as [number, number]);
		for (const [px, py] of points) {
			expect(px).toBeGreaterThanOrEqual(0);
			expect(px).toBeLessThanOrEqual(mapSize.width);
			expect(py).toBeGreaterThanOrEqual(0);
			expect(py).toBeLessThanOrEqual(mapSize.height);
		}
		let inside = false;
		for (const [at, [ax, ay]] of points.entries()) {
			const [bx, by] = points[(at + 1) % points.length] ?? [0, 0];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
		expect([province, inside]).toEqual([province, true]);
	}
});
