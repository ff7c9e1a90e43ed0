/** Writes zips for tests, honest ones and ones that lie: every field of an entry can be overruled. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
	name: string;
	content: string | Buffer;
	/** Already packed bytes of `content`, to use the same ones many times. */
	packed?: Buffer;
	stored?: boolean;
	/** What the directory says instead of the truth. */
	uncompressedSize?: number;
	/** Unix mode in the external attributes: 0o120777 is a link. */
	mode?: number;
	encrypted?: boolean;
	/** Point at the bytes of this earlier entry. */
	sharesWith?: number;
};

export function zip(entries: ZipEntry[], overrule: { count?: number } = {}): Buffer {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	const offsets: number[] = [];
	let offset = 0;
	for (const entry of entries) {
		const content = Buffer.from(entry.content);
		const packed = entry.packed ?? (entry.stored ? content : deflateRawSync(content));
		const name = Buffer.from(entry.name);
		const flags = 0x0800 | (entry.encrypted ? 1 : 0);
		const size = entry.uncompressedSize ?? content.length;
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(entry.stored ? 0 : 8, 4);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(size, 18);
		common.writeUInt16LE(name.length, 22);
		const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
		const directory = Buffer.alloc(46);
		directory.writeUInt32LE(0x02014b50, 0);
		directory.writeUInt16LE(0x0314, 4);
		common.copy(directory, 6);
		directory.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
		directory.writeUInt32LE(shared ?? offset, 42);
		central.push(directory, name);
		offsets.push(shared ?? offset);
		if (shared !== undefined) continue;
		locals.push(Buffer.from('PK\u0003\u0004'), common, name, packed);
		offset += 4 + 26 + name.length + packed.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(overrule.count ?? entries.length, 8);
	end.writeUInt16LE(overrule.count ?? entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, end]);
}

const main = {
	docx: 'wordprocessingml.document.main',
	pptx: 'presentationml.presentation.main',
	xlsx: 'spreadsheetml.sheet.main'
};

/** A document of Office, as small as they come. */
export function officeFile(kind: keyof typeof main, extra: ZipEntry[] = []): Buffer {
	const type = `application/vnd.openxmlformats-officedocument.${main[kind]}+xml`;
	return zip([
		{
			name: '[Content_Types].xml',
			content: `<Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`
		},
		{ name: '_rels/.rels', content: '<Relationships/>' },
		{ name: 'main.xml', content: '<document>Hallo</document>' },
		...extra
	]);
}

/** A document of LibreOffice. */
export function openDocument(kind: 'text' | 'presentation', extra: ZipEntry[] = []): Buffer {
	return zip([
		{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
		{ name: 'content.xml', content: '<office:document-content/>' },
		...extra
	]);
}
