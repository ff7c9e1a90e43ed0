import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test('sizes use the unit that reads best and the comma of the language', () => {
	expect(formatBytes(0, 'nl')).toBe('0 B');
	expect(formatBytes(999, 'nl')).toBe('999 B');
	expect(formatBytes(340_400, 'nl')).toBe('340 kB');
	expect(formatBytes(1_240_000, 'nl')).toBe('1,2 MB');
	expect(formatBytes(1_240_000, 'en')).toBe('1.2 MB');
	expect(formatBytes(52_000_000, 'nl')).toBe('52 MB');
});

test('a size just below a border is not shown as 1000 of the smaller unit', () => {
	expect(formatBytes(999_900, 'nl')).toBe('1 MB');
});
