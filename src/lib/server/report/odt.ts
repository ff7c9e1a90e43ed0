/** A report for LibreOffice: the few parts of OpenDocument that it needs. */
import { strToU8, zipSync } from 'fflate';
import { headingsOf, plain, reportTypes, sharesOf } from './report.ts';
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
${sharesOf(part)
	.map((_, column) => `<table:table-column table:style-name="T${at + 1}.${column}"/>`)
	.join('')}
<table:table-header-rows>${row(part.head, 'Head')}</table:table-header-rows>
${part.rows.map((cells) => row(cells, 'Standard')).join('')}</table:table>${paragraph('', 'Gap')}`;
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

/** Headings are known by the name people see; without it LibreOffice opens them as plain paragraphs. */
function paragraphStyle(
	name: string,
	text: string,
	margin = '0.2cm',
	more = '',
	inside = ''
): string {
	const [, level] = /^Heading_20_(\d)$/.exec(name) ?? [];
	const heading = level
		? ` style:display-name="Heading ${level}" style:default-outline-level="${level}"`
		: '';
	return `<style:style style:name="${name}" style:family="paragraph"${heading}>
<style:paragraph-properties fo:margin-bottom="${margin}" ${more}>${inside}</style:paragraph-properties><style:text-properties ${text}/></style:style>`;
}

const above = (room: string) => `fo:margin-top="${room}" fo:keep-with-next="always"`;
const tab =
	'<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>';

/** How the tables look: lines around each cell, and columns as wide as the report says. */
function tables(report: Report): string {
	const columns = report.parts.flatMap((part, at) =>
		part.kind === 'table'
			? sharesOf(part).map(
					(share, column) =>
						`<style:style style:name="T${at + 1}.${column}" style:family="table-column"><style:table-column-properties style:rel-column-width="${Math.round(share * 10_000)}*"/></style:style>`
				)
			: []
	);
	return `<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8a8f94" fo:padding="0.1cm"/></style:style>${columns.join('')}`;
}

function styles({ language, title }: Report): string {
	const size = 'fo:font-size';
	return `${start}<office:document-styles ${spaces}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="${language}" fo:country="${language === 'nl' ? 'NL' : 'GB'}" ${size}="11pt" fo:font-family="'Liberation Sans', Carlito, Arial, sans-serif" fo:hyphenate="true"/></style:default-style>
${paragraphStyle('Standard', `${size}="11pt"`)}
${paragraphStyle('Title', `${size}="24pt" fo:font-weight="bold"`)}
${paragraphStyle('Heading_20_1', `${size}="16pt" fo:font-weight="bold"`, '0.2cm', above('0.6cm'))}
${paragraphStyle('Heading_20_2', `${size}="13pt" fo:font-weight="bold"`, '0.1cm', above('0.4cm'))}
${paragraphStyle('Caption', `${size}="10pt" fo:font-style="italic"`, '0.1cm', above('0.2cm'))}
${paragraphStyle('Footer', `${size}="9pt"`, '0cm', 'fo:text-align="end"')}
${paragraphStyle('Head', `${size}="11pt" fo:font-weight="bold"`)}
${paragraphStyle('Facts', `${size}="10pt"`, '0.05cm')}
${paragraphStyle('Cover', `${size}="24pt" fo:font-weight="bold"`, '0.2cm', 'fo:margin-top="7cm"')}
${paragraphStyle('Gap', `${size}="6pt"`, '0cm')}
${paragraphStyle('NewPage', `${size}="2pt"`, '0cm', 'fo:break-before="page"')}
${paragraphStyle('Contents_20_Heading', `${size}="16pt" fo:font-weight="bold"`, '0.4cm')}
${paragraphStyle('Contents_20_1', `${size}="11pt" fo:font-weight="bold"`, '0.1cm', 'fo:margin-top="0.2cm"', tab)}
${paragraphStyle('Contents_20_2', `${size}="11pt"`, '0.1cm', 'fo:margin-left="0.6cm"', tab)}
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Index_20_Link" style:family="text"><style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.2cm" fo:margin-bottom="1.6cm" fo:margin-left="2.4cm" fo:margin-right="2.4cm"/>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
<style:footer><text:p text:style-name="Footer">${escape(title)} · <text:page-number/></text:p></style:footer>
</style:master-page></office:master-styles></office:document-styles>`;
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
