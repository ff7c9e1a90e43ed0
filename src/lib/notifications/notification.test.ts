import { expect, test } from 'vitest';
import { groupNotices, noticePath, noticeTitle, settingsSchema } from './notification.ts';
import type { Notice } from './notification.ts';
import { nextTry } from './backoff.ts';
import { readUnsubscribe, signUnsubscribe } from './unsubscribe.ts';
import * as v from 'valibot';

const notice = (over: Partial<Notice> = {}): Notice => ({
	id: 1,
	kind: 'followed',
	topic: '',
	createdAt: new Date('2026-03-02T10:00:00Z'),
	read: false,
	actor: 'Sanne',
	thread: { id: 7, title: 'Breuken' },
	number: 4,
	excerpt: 'Hoi',
	community: { slug: 'rekenen', name: 'Rekenen' },
	details: {},
	...over
});

test('Replies in one followed thread are told as one, which leads to the oldest unread', () => {
	const groups = groupNotices([
		notice({ id: 9, number: 60 }),
		notice({ id: 8, number: 52 }),
		notice({ id: 7, kind: 'mention' }),
		notice({ id: 6, thread: { id: 8, title: 'Taal' } })
	]);
	expect(groups.map(({ count }) => count)).toEqual([2, 1, 1]);
	expect(groups[0]?.notice.number).toBe(52);
	expect(noticeTitle(groups[0] ?? { notice: notice(), count: 0 }, 'nl')).toBe(
		'2 nieuwe reacties in ‘Breuken’'
	);
});

test('Read and unread notices about one thread stay apart', () => {
	expect(groupNotices([notice(), notice({ read: true })])).toHaveLength(2);
});

test('A notice leads to the page of the post it is about', () => {
	expect(noticePath(notice({ number: 52 }))).toBe('/threads/7?from=51#post-52');
	expect(noticePath(notice({ kind: 'task', topic: 'join_request', thread: null }))).toBe(
		'/communities/rekenen/members'
	);
	const action = { run: 7, instrument: 'groeikompas' };
	expect(noticePath(notice({ kind: 'task', topic: 'run_action', details: action }))).toBe(
		'/instruments/compass/7#actions'
	);
	expect(noticePath(notice({ kind: 'task', topic: 'next_round', details: action }))).toBe(
		'/instruments/compass/7'
	);
});

test('An unticked box switches quiet hours off', () => {
	const levels = {
		mail_mentions: 'instant',
		mail_replies: 'daily',
		mail_followed: 'off',
		mail_communities: 'off',
		mail_tasks: 'off'
	};
	expect(v.parse(settingsSchema, levels).quiet_hours).toBe(false);
	expect(v.parse(settingsSchema, { ...levels, quiet_hours: 'on' }).quiet_hours).toBe(true);
});

test('Tries come after a minute, then twice as late up to an hour, and end after a day', () => {
	expect([1, 2, 6, 7, 29].map(nextTry)).toEqual([60, 120, 1920, 3600, 3600]);
	expect(nextTry(30)).toBeNull();
});

test('An unsubscribe link says nothing of the person and cannot be changed', () => {
	const token = signUnsubscribe('secret', 12, ['reply', 'mention', 'reply']);
	expect(token).toMatch(/^12\.mention-reply\./);
	expect(readUnsubscribe('secret', token)).toEqual({ mail: 12, kinds: ['mention', 'reply'] });
	expect(readUnsubscribe('secret', token.replace('12.', '13.'))).toBeNull();
	expect(readUnsubscribe('secret', token.replace('reply', 'task'))).toBeNull();
	expect(readUnsubscribe('other', token)).toBeNull();
	expect(readUnsubscribe('secret', null)).toBeNull();
});

test('A notice about a thread that can no longer be read says so and leads nowhere else', () => {
	const gone = notice({ kind: 'mention', thread: null, community: null });
	expect(noticeTitle({ notice: gone, count: 1 }, 'nl')).toBe(
		'Een gesprek dat je niet meer kunt lezen'
	);
	expect(noticePath(gone)).toBe('/notifications');
});
