/** What a test uses of a library that comes without types. */
declare module '@digitalbazaar/bitstring' {
	export class Bitstring {
		constructor(options: { buffer: Uint8Array });
		static decodeBits(options: { encoded: string }): Promise<Uint8Array>;
		length: number;
		get(position: number): boolean;
	}
}
