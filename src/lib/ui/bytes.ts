import { getLocale } from '../paraglide/runtime.js';

/** A file's size as people say it: "340 kB", "1,2 MB". Units of a thousand, as systems show them. */
export function formatBytes(bytes: number, locale: 'nl' | 'en' = getLocale()): string {
	const units = ['B', 'kB', 'MB', 'GB'];
	let size = bytes;
	let unit = 0;
	while (size >= 999.5 && unit < units.length - 1) {
		size /= 1000;
		unit++;
	}
	const digits = unit > 1 && size < 99.5 ? 1 : 0;
	return `${size.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[unit] ?? ''}`;
}
