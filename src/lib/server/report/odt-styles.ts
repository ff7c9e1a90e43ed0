/** How a report for LibreOffice looks: paper, letters, headings and tables. */
import { plain, sharesOf, smallerIn } from './report.ts';
import type { Report, ReportPart } from './report.ts';

export const escape = (text: string): string =>
	plain(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\t', '<text:tab/>')
		.replaceAll('\n', '<text:line-break/>');

export const spaces = ['office', 'text', 'table', 'style']
	.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
	.concat(
		'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
		'xmlns:xlink="http://www.w3.org/1999/xlink"',
		'xmlns:dc="http://purl.org/dc/elements/1.1/"',
		'office:version="1.3"'
	)
	.join(' ');
export const start = '<?xml version="1.0" encoding="UTF-8"?>\n';

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
export function tables(report: Report): string {
	const shares = (part: ReportPart) =>
		part.kind === 'table'
			? sharesOf(part, report)
			: part.kind === 'columns'
				? part.columns.map(() => 1 / part.columns.length)
				: [];
	const columns = report.parts.flatMap((part, at) =>
		shares(part).map(
			(share, column) =>
				`<style:style style:name="T${at + 1}.${column}" style:family="table-column"><style:table-column-properties style:rel-column-width="${Math.round(share * 10_000)}*"/></style:style>`
		)
	);
	return `<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8a8f94" fo:padding="0.1cm"/></style:style>
<style:style style:name="Column" style:family="table-cell"><style:table-cell-properties fo:border="none" fo:padding-right="0.4cm"/></style:style>${columns.join('')}`;
}

export function styles(report: Report): string {
	const { language, title, wide, onePage } = report;
	const size = (points: number) => `fo:font-size="${points * smallerIn(report)}pt"`;
	const [width, height] = wide ? [29.7, 21] : [21, 29.7];
	const margin = onePage ? 1.4 : 2.4;
	return `${start}<office:document-styles ${spaces}><office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:language="${language}" fo:country="${language === 'nl' ? 'NL' : 'GB'}" ${size(11)} fo:font-family="'Liberation Sans', Carlito, Arial, sans-serif" fo:hyphenate="true"/></style:default-style>
${paragraphStyle('Standard', `${size(11)}`)}
${paragraphStyle('Title', `${size(24)} fo:font-weight="bold"`)}
${paragraphStyle('Heading_20_1', `${size(16)} fo:font-weight="bold"`, '0.2cm', above('0.6cm'))}
${paragraphStyle('Heading_20_2', `${size(13)} fo:font-weight="bold"`, '0.1cm', above('0.4cm'))}
${paragraphStyle('Caption', `${size(10)} fo:font-style="italic"`, '0.1cm', above('0.2cm'))}
${paragraphStyle('Footer', `${size(9)}`, '0cm', 'fo:text-align="end"')}
${paragraphStyle('Head', `${size(11)} fo:font-weight="bold"`)}
${paragraphStyle('Facts', `${size(10)}`, '0.05cm')}
${paragraphStyle('Cover', `${size(24)} fo:font-weight="bold"`, '0.2cm', 'fo:margin-top="7cm"')}
${paragraphStyle('Gap', `${size(6)}`, '0cm')}
${paragraphStyle('NewPage', `${size(2)}`, '0cm', 'fo:break-before="page"')}
${paragraphStyle('Contents_20_Heading', `${size(16)} fo:font-weight="bold"`, '0.4cm')}
${paragraphStyle('Contents_20_1', `${size(11)} fo:font-weight="bold"`, '0.1cm', 'fo:margin-top="0.2cm"', tab)}
${paragraphStyle('Contents_20_2', `${size(11)}`, '0.1cm', 'fo:margin-left="0.6cm"', tab)}
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Index_20_Link" style:family="text"><style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4">
<style:page-layout-properties fo:page-width="${width}cm" fo:page-height="${height}cm" style:print-orientation="${wide ? 'landscape' : 'portrait'}" fo:margin-top="${onePage ? 1.2 : 2.2}cm" fo:margin-bottom="${onePage ? 0.8 : 1.6}cm" fo:margin-left="${margin}cm" fo:margin-right="${margin}cm"/>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
<style:footer><text:p text:style-name="Footer">${escape(title)} · <text:page-number/></text:p></style:footer>
</style:master-page></office:master-styles></office:document-styles>`;
}
