import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { demo, readEnv, weakSecrets } from './environment.ts';

const newKeys = () =>
	JSON.stringify({
		keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })]
	});

const strong = {
	HOST: '0.0.0.0',
	ORIGIN: 'https://vliegwiel.example',
	DATABASE_URL: 'postgres://site_login:kXb81-mJq2@db.example/vliegwiel',
	DATABASE_SERVICE_URL: 'postgres://worker_login:pWz73-tRn9@db.example/vliegwiel',
	SUPABASE_JWT_SECRET: 'q7Zr0vXk2mNb8cLw4tYs6uHj1gFd3pQe5',
	PUSHER_SECRET: '8f3a1c9d7b2e4056a1d3',
	PUSHER_ENCRYPTION_KEY: 'fJ3vKpX0sQm9Zt4LwR7yBn2cHd6gUe1aTi8oVx5kMzE=',
	APP_SECRET: 'w4tYs6uHj1gFd3pQe5q7Zr0vXk2mNb8cL',
	BADGE_KEYS: newKeys()
};

test('strong secrets pass where others can reach the site', () => {
	expect(weakSecrets(readEnv(strong))).toEqual([]);
});

test('on this machine alone the demo values pass', () => {
	expect(weakSecrets(readEnv({}))).toEqual([]);
	expect(weakSecrets(readEnv({ HOST: '::1', ORIGIN: 'http://[::1]:3000' }))).toEqual([]);
});

test.each([
	['SUPABASE_JWT_SECRET', demo.jwtSecret],
	['SUPABASE_JWT_SECRET', 'super-secret-jwt-token-with-at-least-32-characters-long'],
	['SUPABASE_JWT_SECRET', 'your-super-secret-jwt-token-with-at-least-32-characters-long'],
	['SUPABASE_JWT_SECRET', 'unsafe-secret-change-me'],
	['SUPABASE_JWT_SECRET', 'a'.repeat(64)],
	['SUPABASE_JWT_SECRET', 'q7Zr0vXk2mNb8cLw4tYs6uHj1gFd3pQ'],
	['PUSHER_SECRET', demo.pusherSecret],
	['PUSHER_SECRET', ''],
	['PUSHER_ENCRYPTION_KEY', demo.pusherEncryptionKey],
	['APP_SECRET', demo.cookieSecret],
	['APP_SECRET', 'short'],
	['BADGE_KEYS', demo.badgeKeys],
	['DATABASE_URL', 'postgres://site_login:site@db.example/vliegwiel'],
	['DATABASE_SERVICE_URL', 'postgres://worker_login@db.example/vliegwiel']
])('%s set to %s is refused where others can reach the site', (name, value) => {
	expect(weakSecrets(readEnv({ ...strong, [name]: value }))).toEqual([name]);
});

test.each([
	{ HOST: '0.0.0.0', ORIGIN: 'http://localhost:3000' },
	{ HOST: '127.0.0.1', ORIGIN: 'https://vliegwiel.example' },
	{ HOST: '192.168.1.4', ORIGIN: 'http://192.168.1.4:3000' }
])('the check counts for $HOST as $ORIGIN', (where) => {
	expect(weakSecrets(readEnv(where))).not.toEqual([]);
});

test('the address follows the port when it is not given', () => {
	expect(readEnv({ PORT: '4100' }).ORIGIN).toBe('http://localhost:4100');
	expect(readEnv({ PORT: '4100', ORIGIN: 'https://a.example' }).ORIGIN).toBe('https://a.example');
});

test('a wrong variable is named', () => {
	expect(() => readEnv({ PORT: 'x', SUPABASE_URL: 'nowhere' })).toThrow(/PORT: [^]*SUPABASE_URL: /);
});
