/** A report for LibreOffice: the few parts of OpenDocument that it needs. */
import { strToU8, zipSync } from 'fflate';
import { headingsOf, plain, reportTypes } from './report.ts';
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
const heading = (text: string, level: number, at: number) =>
	`<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escape(text)}<text:bookmark text:name="h${at}"/></text:h>`;
const cell = (text: string, style: string) =>
	`<table:table-cell office:value-type="string">${paragraph(text, style)}</table:table-cell>`;
const row = (cells: string[], style: string) =>
	`<table:table-row>${cells.map((text) => cell(text, style)).join('')}</table:table-row>`;

/** The headings, each with a link to it and the page that LibreOffice finds it on. */
function contents(report: Report, title: string): string {
	const entries = headingsOf(report).map(
		({ text, level }, at) =>
			`<text:p text:style-name="Contents_20_${level}"><text:a xlink:type="simple" xlink:href="#h${at}">${escape(text)}</text:a><text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="h${at}">–</text:bookmark-ref></text:p>`
	);
	return `<text:table-of-content text:name="${escape(title)}" text:protected="false">
<text:table-of-content-source text:outline-level="2"/>
<text:index-body><text:index-title text:name="T">${paragraph(title, 'Contents_20_Heading')}</text:index-title>
${entries.join('\n')}</text:index-body></text:table-of-content>`;
}

function content(report: Report, part: ReportPart, at: number): string {
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
		case 'page':
			return paragraph('', 'NewPage');
		case 'contents':
			return contents(report, part.title);
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
		'xmlns:xlink="http://www.w3.org/1999/xlink"',
		'xmlns:dc="http://purl.org/dc/elements/1.1/"',
		'office:version="1.3"'
	)
	.join(' ');
const start = '<?xml version="1.0" encoding="UTF-8"?>\n';

const paragraphStyle = (name: string, text: string, margin = '0.2cm', more = '', inside = '') =>
	`<style:style style:name="${name}" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="${margin}" ${more}>${inside}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;

const tab =
	'<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>';

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
${paragraphStyle('Facts', `${size}="10pt"`, '0.05cm')}
${paragraphStyle('Cover', `${size}="24pt" fo:font-weight="bold"`, '0.2cm', 'fo:margin-top="7cm"')}
${paragraphStyle('NewPage', `${size}="2pt"`, '0cm', 'fo:break-before="page"')}
${paragraphStyle('Contents_20_Heading', `${size}="16pt" fo:font-weight="bold"`, '0.4cm')}
${paragraphStyle('Contents_20_1', `${size}="11pt" fo:font-weight="bold"`, '0.1cm', 'fo:margin-top="0.2cm"', tab)}
${paragraphStyle('Contents_20_2', `${size}="11pt"`, '0.1cm', 'fo:margin-left="0.6cm"', tab)}
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:styles></office:document-styles>`;
}

export function writeOdt(report: Report): Uint8Array {
	const text = `${start}<office:document-content ${spaces}><office:body><office:text>
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
		'styles.xml': strToU8(styles(report.language)),
		'meta.xml': strToU8(meta),
		'META-INF/manifest.xml': strToU8(manifest)
	});
}
