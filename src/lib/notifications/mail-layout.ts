/** One letter, twice: as plain text and as HTML that every mail program reads. No pictures, no pixels. */

/** Something the mail tells of, with its address. */
export interface LetterItem {
	title: string;
	line?: string;
	href: string;
}

export interface Letter {
	subject: string;
	/** BCP 47. */
	lang: string;
	/** First line. */
	heading: string;
	paragraphs?: string[];
	items?: LetterItem[];
	button?: { label: string; href: string };
	/** After the button. */
	after?: string[];
	/** Why this mail came, and where to change that. */
	why: string;
	links?: { label: string; href: string }[];
}

export function escapeHtml(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');
}

/** One header line, whatever somebody put into a title. */
export function headerLine(text: string, most = 150): string {
	// Cc holds every control character; the other two end a line as well
	const line = text
		.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** The letter as text; links stand on a line of their own. */
export function letterText(letter: Letter): string {
	const parts = [
		letter.heading,
		...(letter.paragraphs ?? []),
		...(letter.items ?? []).map(({ title, line, href }) =>
			[`* ${title}`, line && `  ${line}`, `  ${href}`].filter(Boolean).join('\n')
		),
		letter.button && `${letter.button.label}:\n${letter.button.href}`,
		...(letter.after ?? []),
		`-- \n${[letter.why, ...(letter.links ?? []).map(({ label, href }) => `${label}: ${href}`)].join('\n')}`
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const paragraph = (text: string, style = '') =>
	`<p style="margin:0 0 16px;${style}">${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;
const link = (href: string, label: string, style: string) =>
	`<a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a>`;

/** The letter as HTML, with its styles inside: mail programs drop style sheets. */
export function letterHtml(letter: Letter): string {
	const items = (letter.items ?? [])
		.map(
			({ title, line, href }) =>
				`<li style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #c8401b">` +
				link(href, title, 'color:#17211f;font-weight:bold') +
				(line ? `<br><span style="color:#4c5654">${escapeHtml(line)}</span>` : '') +
				`</li>`
		)
		.join('');
	const button =
		letter.button &&
		`<p style="margin:0 0 24px">${link(letter.button.href, letter.button.label, 'display:inline-block;padding:12px 22px;border-radius:8px;background:#17211f;color:#ffffff;font-weight:bold;text-decoration:none')}</p>`;
	return [
		`<!doctype html><html lang="${letter.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(letter.subject)}</title></head>`,
		`<body style="margin:0;padding:24px 16px;background:#f6f1e7;color:#17211f;font:16px/1.55 Verdana,Arial,sans-serif">`,
		`<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:12px">`,
		`<h1 style="margin:0 0 18px;font-size:22px;line-height:1.25">${escapeHtml(letter.heading)}</h1>`,
		...(letter.paragraphs ?? []).map((text) => paragraph(text)),
		items && `<ul style="margin:0 0 8px;padding:0;list-style:none">${items}</ul>`,
		button,
		...(letter.after ?? []).map((text) => paragraph(text)),
		`<hr style="margin:8px 0 16px;border:0;border-top:1px solid #ddd6c8">`,
		paragraph(letter.why, 'color:#4c5654;font-size:14px'),
		`<p style="margin:0;font-size:14px">${(letter.links ?? []).map(({ label, href }) => link(href, label, 'color:#17211f')).join(' &nbsp; ')}</p>`,
		`</div></body></html>`
	]
		.filter(Boolean)
		.join('\n');
}
