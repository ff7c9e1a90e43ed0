/** A report for LibreOffice: the few parts of OpenDocument that it needs. */
import { strToU8, zipSync } from 'fflate';
import { plain, reportTypes } from './report.ts';
import type { Report, ReportPart } from './report.ts';

const escape = (text: string): string =>
	plain(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\t', '<text:tab/>')
		.replaceAll('\n', '<text:line-break/>');

const paragraph = (text: string, style = 'Standard') =>
	`<text:p text:style-name="${style}">${escape(text)}</text:p>`;
const heading = (text: string, level: number) =>
	`<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escape(text)}</text:h>`;
const cell = (text: string, style: string) =>
	`<table:table-cell office:value-type="string">${paragraph(text, style)}</table:table-cell>`;
const row = (cells: string[], style: string) =>
	`<table:table-row>${cells.map((text) => cell(text, style)).join('')}</table:table-row>`;

function content(part: ReportPart, at: number): string {
	switch (part.kind) {
		case 'heading':
			return heading(part.text, part.level);
		case 'text':
			return paragraph(part.text);
		case 'list':
			return `<text:list>${part.items
				.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`)
				.join('')}</text:list>`;
		case 'table':
			return `${paragraph(part.caption, 'Caption')}<table:table table:name="T${at + 1}">
<table:table-column table:number-columns-repeated="${part.head.length}"/>
<table:table-header-rows>${row(part.head, 'Head')}</table:table-header-rows>
${part.rows.map((cells) => row(cells, 'Standard')).join('')}</table:table>${paragraph('')}`;
	}
}

const spaces = ['office', 'text', 'table', 'style']
	.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
	.concat(
		'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
		'xmlns:dc="http://purl.org/dc/elements/1.1/"',
		'office:version="1.3"'
	)
	.join(' ');
const start = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Headings are known by the name people see; without it LibreOffice opens them as plain paragraphs. */
function paragraphStyle(name: string, text: string, margin = '0.2cm'): string {
	const [, level] = /^Heading_20_(\d)$/.exec(name) ?? [];
	const heading = level
		? ` style:display-name="Heading ${level}" style:default-outline-level="${level}"`
		: '';
	return `<style:style style:name="${name}" style:family="paragraph"${heading}>
<style:paragraph-properties fo:margin-bottom="${margin}"/><style:text-properties ${text}/></style:style>`;
}

function styles(language: string): string {
	const size = 'fo:font-size';
	return `${start}<office:document-styles ${spaces}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="${language}" fo:country="${language === 'nl' ? 'NL' : 'GB'}" ${size}="11pt"/></style:default-style>
${paragraphStyle('Standard', `${size}="11pt"`)}
${paragraphStyle('Title', `${size}="24pt" fo:font-weight="bold"`)}
${paragraphStyle('Heading_20_1', `${size}="16pt" fo:font-weight="bold"`)}
${paragraphStyle('Heading_20_2', `${size}="13pt" fo:font-weight="bold"`)}
${paragraphStyle('Caption', `${size}="10pt" fo:font-style="italic"`)}
${paragraphStyle('Head', `${size}="11pt" fo:font-weight="bold"`)}
</office:styles></office:document-styles>`;
}

export function writeOdt(report: Report): Uint8Array {
	const text = `${start}<office:document-content ${spaces}><office:body><office:text>
${paragraph(report.title, 'Title')}${paragraph(report.subtitle)}
${report.parts.map(content).join('\n')}
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
		'styles.xml': strToU8(styles(report.language)),
		'meta.xml': strToU8(meta),
		'META-INF/manifest.xml': strToU8(manifest)
	});
}
