/** A report for LibreOffice: the few parts of OpenDocument that it needs. */
import { strToU8, zipSync } from 'fflate';
import { escape, spaces, start, styles, tables } from './odt-styles.ts';
import { headingsOf, reportTypes } from './report.ts';
import type { Report, ReportBlock, ReportPart } from './report.ts';

const paragraph = (text: string, style = 'Standard') =>
	`<text:p text:style-name="${style}">${escape(text)}</text:p>`;
const heading = (text: string, level: number, at: number) =>
	`<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escape(text)}<text:bookmark text:name="h${at}"/></text:h>`;
const cell = (text: string, style: string) =>
	`<table:table-cell table:style-name="Cell" office:value-type="string">${paragraph(text, style)}</table:table-cell>`;
const row = (cells: string[], style: string) =>
	`<table:table-row>${cells.map((text) => cell(text, style)).join('')}</table:table-row>`;

/** The headings, each with a link to it and the page that LibreOffice finds it on. */
function contents(report: Report, title: string): string {
	const entries = headingsOf(report).map(
		({ text, level }, at) =>
			`<text:p text:style-name="Contents_20_${level}"><text:a xlink:type="simple" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link" xlink:href="#h${at}">${escape(text)}</text:a><text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="h${at}">–</text:bookmark-ref></text:p>`
	);
	return `<text:table-of-content text:name="${escape(title)}" text:protected="false">
<text:table-of-content-source text:outline-level="2"/>
<text:index-body><text:index-title text:name="T">${paragraph(title, 'Contents_20_Heading')}</text:index-title>
${entries.join('\n')}</text:index-body></text:table-of-content>`;
}

function block(report: Report, part: ReportBlock): string {
	switch (part.kind) {
		case 'heading':
			return heading(part.text, part.level, headingsOf(report).indexOf(part));
		case 'facts':
			return part.facts
				.map(
					([label, value]) =>
						`<text:p text:style-name="Facts"><text:span text:style-name="Strong">${escape(label)}: </text:span>${escape(value)}</text:p>`
				)
				.join('');
		case 'text':
			return paragraph(part.text);
		case 'list':
			return `<text:list>${part.items
				.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`)
				.join('')}</text:list>`;
	}
}

function content(report: Report, part: ReportPart, at: number): string {
	const columns = (count: number) =>
		Array.from(
			{ length: count },
			(_, column) => `<table:table-column table:style-name="T${at + 1}.${column}"/>`
		).join('');
	const table = (count: number, rows: string) =>
		`<table:table table:name="T${at + 1}">${columns(count)}${rows}</table:table>${paragraph('', 'Gap')}`;
	switch (part.kind) {
		case 'page':
			return paragraph('', 'NewPage');
		case 'contents':
			return contents(report, part.title);
		case 'columns':
			return table(
				part.columns.length,
				`<table:table-row>${part.columns
					.map(
						(blocks) =>
							`<table:table-cell table:style-name="Column" office:value-type="string">${blocks.map((one) => block(report, one)).join('')}</table:table-cell>`
					)
					.join('')}</table:table-row>`
			);
		case 'table':
			return `${paragraph(part.caption, 'Caption')}${table(
				part.head.length,
				`<table:table-header-rows>${row(part.head, 'Head')}</table:table-header-rows>
${part.rows.map((cells) => row(cells, 'Standard')).join('')}`
			)}`;
		default:
			return block(report, part);
	}
}

export function writeOdt(report: Report): Uint8Array {
	const text = `${start}<office:document-content ${spaces}><office:automatic-styles>${tables(report)}</office:automatic-styles><office:body><office:text>
${paragraph(report.title, report.cover ? 'Cover' : 'Title')}${paragraph(report.subtitle)}
${(report.cover ?? []).map((line) => paragraph(line)).join('')}${report.cover ? paragraph('', 'NewPage') : ''}
${report.parts.map((part, at) => content(report, part, at)).join('\n')}
</office:text></office:body></office:document-content>`;
	const meta = `${start}<office:document-meta ${spaces}><office:meta><dc:title>${escape(report.title)}</dc:title></office:meta></office:document-meta>`;
	const files = ['content.xml', 'styles.xml', 'meta.xml'];
	const manifest = `${start}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="${reportTypes.odt}"/>
${files.map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join('\n')}
</manifest:manifest>`;
	return zipSync({
		// first and not compressed: by this the file is known
		mimetype: [strToU8(reportTypes.odt), { level: 0 }],
		'content.xml': strToU8(text),
		'styles.xml': strToU8(styles(report)),
		'meta.xml': strToU8(meta),
		'META-INF/manifest.xml': strToU8(manifest)
	});
}
