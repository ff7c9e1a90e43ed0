/** A QR code as the path of an SVG, black on nothing. */
import { create } from 'qrcode';

/**
 * @returns the side of the square in modules, with a margin of two, and the path of the dark ones
 */
export function qrPath(text: string): { size: number; path: string } {
	const { modules } = create(text, { errorCorrectionLevel: 'M' });
	const dark: string[] = [];
	for (let row = 0; row < modules.size; row++)
		for (let column = 0; column < modules.size; column++)
			if (modules.get(row, column)) dark.push(`M${column + 2} ${row + 2}h1v1h-1z`);
	return { size: modules.size + 4, path: dark.join('') };
}
