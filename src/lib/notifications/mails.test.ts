import { expect, test } from 'vitest';
import { headerLine } from './mail-layout.ts';
import { kindsOf, writeMail } from './mails.ts';
import type { Notice } from './notification.ts';

const notice = (over: Partial<Notice> = {}): Notice => ({
	id: 1,
	kind: 'mention',
	topic: '',
	createdAt: new Date('2026-03-02T10:00:00Z'),
	read: false,
	actor: 'Sanne <b>',
	thread: { id: 7, title: 'Breuken & "meer"' },
	number: 4,
	excerpt: 'Kun jij <script>alert(1)</script> meelezen?',
	community: { slug: 'rekenen', name: 'Rekenen' },
	details: {},
	...over
});
const context = {
	locale: 'nl',
	origin: 'https://vliegwiel.example',
	unsubscribe: '1.mention.x'
} as const;

test('What people typed is text in both forms of the mail', () => {
	const mail = writeMail({ kind: 'notices', notices: [notice()] }, context);
	expect(mail.html).not.toContain('<script>');
	expect(mail.html).toContain('Sanne &lt;b&gt;');
	expect(mail.text).toContain('Kun jij <script>alert(1)</script> meelezen?');
	expect(mail.text).toContain('https://vliegwiel.example/gesprekken/7?from=1#post-4');
});

test('A mail carries no picture, so nobody learns that it was read', () => {
	const { html } = writeMail({ kind: 'notices', notices: [notice(), notice({ id: 2 })] }, context);
	expect(html).not.toMatch(/<img|background(-image)?:\s*url|<link/i);
});

test('A subject is one header line whatever the title holds', () => {
	const title = 'Hoi\r\nBcc: ander@example.nl\u2028X: y\u0000';
	const { subject } = writeMail(
		{ kind: 'notices', notices: [notice({ thread: { id: 7, title } })] },
		context
	);
	expect(subject).toBe('Sanne <b> noemde je in ‘Hoi Bcc: ander@example.nl X: y ’');
	expect(headerLine('x'.repeat(400))).toHaveLength(150);
});

test('A bundle tells how many and has one way out for its kinds', () => {
	const list = [notice({ id: 2, kind: 'task', topic: 'welcome', thread: null }), notice()];
	const mail = writeMail({ kind: 'notices', notices: list }, context);
	expect(kindsOf(list)).toEqual(['mention', 'task']);
	expect(mail.subject).toMatch(/noemde je in .* \(en nog 1\)$/);
	expect(mail.text).toContain('https://vliegwiel.example/afmelden?m=1.mention.x');
	expect(mail.oneClick).toBe('https://vliegwiel.example/api/unsubscribe?m=1.mention.x');
});

test('A mail speaks the language of its reader', () => {
	const mail = writeMail({ kind: 'notices', notices: [notice()] }, { ...context, locale: 'en' });
	expect(mail.subject).toMatch(/mentioned you/);
	expect(mail.text).toContain('https://vliegwiel.example/en/threads/7');
});

test('An invitation has its link and no unsubscribe, as it is the only one', () => {
	const mail = writeMail(
		{
			kind: 'invitation',
			invitation: {
				community: 'Rekenen',
				summary: 'Samen',
				by: null,
				token: 'a/b',
				expiresAt: new Date('2026-03-16T10:00:00Z')
			}
		},
		context
	);
	expect(mail.text).toContain('https://vliegwiel.example/uitnodigingen/a%2Fb');
	expect(mail.text).toContain('16 maart');
	expect(mail.oneClick).toBeUndefined();
});
