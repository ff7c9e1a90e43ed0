/** The mailbox as people see it. */
import type { Mail } from './mailbox.ts';

/** Text that stays text in HTML, in attributes too. */
export function escapeHtml(text: string): string {
	const names: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;'
	};
	return text.replace(/[&<>"']/g, (character) => names[character] ?? '');
}

const style = `
	:root { color-scheme: light dark; --ink: light-dark(#22201c, #f2eee6); --paper: light-dark(#faf6ee, #1b1a18); --line: light-dark(#d9d2c4, #45423c); --link: light-dark(#0b5d57, #7fd6cb); }
	body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
	a { color: var(--link); } h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
	ol { list-style: none; padding: 0; } li { border-top: 1px solid var(--line); padding: .75rem 0; }
	small, dt { opacity: .8; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dd { margin: 0; overflow-wrap: anywhere; }
	iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .5rem; background: #fff; color-scheme: light; }
	pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; }
	input { font: inherit; padding: .25rem .5rem; } button { font: inherit; padding: .25rem .75rem; }`;

function page(title: string, body: string): string {
	return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

const time = new Intl.DateTimeFormat('nl-NL', {
	dateStyle: 'medium',
	timeStyle: 'medium',
	timeZone: 'Europe/Amsterdam'
});
const when = (mail: Mail) => `<time datetime="${mail.at}">${time.format(new Date(mail.at))}</time>`;

/** All mails, newest first. */
export function listPage(mails: readonly Mail[], to: string | null): string {
	const items = mails.map(
		(mail) =>
			`<li><a href="/mails/${mail.id}">${escapeHtml(mail.subject || '(zonder onderwerp)')}</a><br><small>aan ${escapeHtml(mail.to.join(', '))}, ${when(mail)}</small></li>`
	);
	const empty =
		'<p>Nog geen mail. Alles wat Vliegwiel op deze computer verstuurt, komt hier terecht.</p>';
	const search = `<form><label>Aan <input type="email" name="to" value="${escapeHtml(to ?? '')}"></label> <button>Zoek</button></form>`;
	return page(
		'Postvak',
		`<h1>Postvak</h1>${search}${items.length === 0 ? empty : `<ol>${items.join('')}</ol>`}`
	);
}

/** One mail: its own looks in a frame that can do nothing but open links, and its text. */
export function mailPage(mail: Mail): string {
	// Links open in a new tab of their own; scripts, forms and the outer page stay out of reach.
	const frame = mail.html
		? `<h2>HTML</h2><iframe title="Mail als HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escapeHtml(`<base target="_blank">${mail.html}`)}"></iframe>`
		: '';
	return page(
		mail.subject,
		`<p><a href="/">Postvak</a></p><h1>${escapeHtml(mail.subject)}</h1>
		<dl><dt>Van</dt><dd>${escapeHtml(mail.from)}</dd><dt>Aan</dt><dd>${escapeHtml(mail.to.join(', '))}</dd><dt>Op</dt><dd>${when(mail)}</dd></dl>
		${frame}<h2>Tekst</h2><pre>${escapeHtml(mail.text)}</pre>`
	);
}

/** A mail that is gone. */
export function missingPage(): string {
	return page(
		'Postvak',
		'<p>Deze mail is er niet (meer). <a href="/">Terug naar het postvak</a></p>'
	);
}
