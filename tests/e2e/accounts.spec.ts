/** Getting an account, getting in, getting back in, and out: with JavaScript and without. */
import type { Browser, Page } from '@playwright/test';
import { people as demoPeople } from '../../src/embedded/seed/people.ts';
import { codeIn, linkIn, mailsTo, nextMail } from '../support/mailbox.ts';
import { expect, expectAccessible, test as base } from '../support/journeys.ts';

const password = 'een goed wachtwoord';
const byte = () => 1 + Math.floor(Math.random() * 250);
/** Every person comes from an address of their own, so that limits count each by itself. */
const elsewhere = () => ({ 'x-forwarded-for': `10.${byte()}.${byte()}.${byte()}` });
let people = 0;
const fresh = (name: string) => `${name}.${Date.now()}.${(people += 1)}@voorbeeld.test`;

const test = base.extend({
	extraHTTPHeaders: async ({ browserName: _ }, use) => use(elsewhere())
});

async function another(browser: Browser, javaScriptEnabled = true): Promise<Page> {
	const context = await browser.newContext({
		javaScriptEnabled,
		extraHTTPHeaders: elsewhere()
	});
	return context.newPage();
}

async function signUp(page: Page, email: string, secret = password): Promise<void> {
	await page.goto('/account-maken');
	await page.getByLabel('Je naam').fill('Ada Jansen');
	await page.getByLabel('Wat doe je in het onderwijs?').selectOption('teacher');
	await page.getByLabel('E-mailadres').fill(email);
	await page.locator('[name=password]').fill(secret);
	await page.getByRole('button', { name: 'Maak mijn account' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in je mail');
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
	await page.goto('/inloggen?next=/instellingen/account');
	await page.locator('#password-email').fill(email);
	await page.locator('[name=password]').fill(secret);
	await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

/** Makes an account and ends on the welcome page. */
async function member(page: Page, email: string): Promise<void> {
	await signUp(page, email);
	await page.goto(linkIn(await nextMail(email)));
	await page.getByRole('button', { name: 'Bevestig mijn adres' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welkom, Ada');
}

for (const javaScript of [true, false]) {
	const how = javaScript ? 'with JavaScript' : 'without JavaScript';
	// one mail a minute goes to each person, so the two runs are about different people
	const coder = javaScript ? 'marijke@voorbeeld.nl' : 'eva@voorbeeld.nl';
	const forgetter = javaScript ? 'bram@voorbeeld.nl' : 'mehmet@voorbeeld.nl';

	test(`somebody makes an account, confirms it from the mail and comes in, ${how}`, async ({
		browser
	}) => {
		const page = await another(browser, javaScript);
		const email = fresh('ada');
		await member(page, email);
		await page.getByLabel('Zet mij in de ledenlijst').check();
		await page.getByRole('button', { name: 'Aan de slag' }).click();
		await expect(page).toHaveURL('/');
		await page.goto('/instellingen/account');
		await expect(page.getByText(`Je adres is nu ${email}`)).toBeVisible();
	});

	test(`a weak password is told beside it and what was typed stays, ${how}`, async ({
		browser
	}) => {
		const page = await another(browser, javaScript);
		await page.goto('/account-maken');
		await page.getByLabel('Je naam').fill('Ada Jansen');
		await page.getByLabel('Wat doe je in het onderwijs?').selectOption('educator');
		await page.getByLabel('E-mailadres').fill('ada@school.nl');
		await page.locator('[name=password]').fill('ada@school.nl');
		await page.getByRole('button', { name: 'Maak mijn account' }).click();
		await expect(page.locator('[name=password]')).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByRole('alert')).toContainText('Je e-mailadres is geen goed wachtwoord');
		await expect(page.getByLabel('Je naam')).toHaveValue('Ada Jansen');
		await expect(page.getByLabel('E-mailadres')).toHaveValue('ada@school.nl');
		await expect(page.getByLabel('Wat doe je in het onderwijs?')).toHaveValue('educator');
		if (javaScript) await expectAccessible(page);
	});

	test(`somebody comes in with a mailed code, a wrong one first, ${how}`, async ({ browser }) => {
		const page = await another(browser, javaScript);
		await page.goto('/inloggen?next=/communities');
		await page.locator('#code-email').fill(coder);
		const before = (await mailsTo(coder)).length;
		await page.getByRole('button', { name: 'Mail me een code' }).click();
		const mail = await nextMail(coder, before + 1);
		const code = codeIn(mail);
		await page.getByLabel('Code uit de mail').fill(code === '000000' ? '000001' : '000000');
		await page.getByRole('button', { name: 'Ga verder' }).click();
		await expect(page.getByRole('alert')).toContainText('Deze code klopt niet');
		if (javaScript) await expectAccessible(page);
		await page.getByLabel('Code uit de mail').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
		await page.getByRole('button', { name: 'Ga verder' }).click();
		await expect(page).toHaveURL('/communities');
	});

	test(`a forgotten password is replaced, and ends the sessions elsewhere, ${how}`, async ({
		browser
	}) => {
		const [page, other] = [await another(browser, javaScript), await another(browser)];
		const email = forgetter;
		await signIn(other, email, process.env.DEMO_PASSWORD);
		await expect(other).toHaveURL('/instellingen/account');
		await page.goto('/wachtwoord-vergeten');
		await page.getByLabel('E-mailadres').fill(email);
		const before = (await mailsTo(email)).length;
		await page.getByRole('button', { name: 'Stuur de mail' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in je mail');
		await page.goto(linkIn(await nextMail(email, before + 1)));
		await page.getByRole('button', { name: 'Ga verder' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kies een nieuw wachtwoord');
		if (javaScript) await expectAccessible(page);
		// the demo password again: other tests sign in with it
		await page.locator('[name=password]').fill(process.env.DEMO_PASSWORD ?? '');
		await page.getByRole('button', { name: 'Bewaar mijn wachtwoord' }).click();
		await expect(page).toHaveURL('/');
		await other.reload();
		await expect(other).toHaveURL(/\/inloggen/);
		await page.goto('/account/wachtwoord');
		await expect(page).toHaveURL('/instellingen/account');
	});
}

test.describe.configure({ timeout: 120_000 });

/** No script of the site comes before what this returns is called. */
async function holdScripts(page: Page): Promise<() => void> {
	let arrive = () => {};
	const waiting = new Promise<void>((done) => (arrive = done));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await waiting;
		await route.continue();
	});
	return () => arrive();
}

test('what is filled in before the page’s script has come stays', async ({ page }) => {
	const arrive = await holdScripts(page);
	await page.goto('/account-maken', { waitUntil: 'commit' });
	await page.getByLabel('Je naam').fill('Ada Jansen');
	await page.getByLabel('Wat doe je in het onderwijs?').selectOption('teacher');
	arrive();
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await expect(page.getByLabel('Je naam')).toHaveValue('Ada Jansen');
	await expect(page.getByLabel('Wat doe je in het onderwijs?')).toHaveValue('teacher');
});

test('a filter that is pressed before the page’s script has come filters', async ({ page }) => {
	const arrive = await holdScripts(page);
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/materiaal', { waitUntil: 'commit' });
	await page.locator('details.all > summary').click();
	await page.getByRole('checkbox').first().check();
	arrive();
	await expect(page).toHaveURL(/materiaal\?\w+=/);
});

test('a question that is opened before the page’s script has come stays open', async ({ page }) => {
	const arrive = await holdScripts(page);
	await page.goto('/stijlgids', { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Vraag om bevestiging' }).click();
	const question = page.getByRole('dialog', { name: 'Bericht verwijderen?' });
	await expect(question).toBeVisible();
	arrive();
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await question.getByRole('button', { name: 'Ja, doorgaan' }).click();
	await expect(question).toBeHidden();
});

test('scanners that open a mailed link five times, by GET and HEAD, do not use it up', async ({
	page,
	request
}) => {
	const email = fresh('scanner');
	await signUp(page, email);
	const link = linkIn(await nextMail(email));
	for (let time = 0; time < 5; time += 1) {
		expect((await request.get(link)).status()).toBe(200);
		expect((await request.head(link)).status()).toBe(200);
	}
	await page.goto(link);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Bevestig mijn adres' }).click();
	await expect(page).toHaveURL(/\/welkom/);
	await expectAccessible(page);
	await page.goto(link);
	await page.getByRole('button', { name: 'Bevestig mijn adres' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
	await expectAccessible(page);
});

test('who confirms in another browser than the account was made in chooses the password anew', async ({
	page,
	browser
}) => {
	const email = fresh('kaper');
	await signUp(page, email, 'wachtwoord van een ander');
	const owner = await another(browser);
	await owner.goto(linkIn(await nextMail(email)));
	await owner.getByRole('button', { name: 'Bevestig mijn adres' }).click();
	await expect(owner.getByText('in een andere browser')).toBeVisible();
	await signIn(page, email, 'wachtwoord van een ander');
	await expect(page.getByRole('alert')).toContainText('horen niet bij elkaar');
	await owner.locator('[name=password]').fill(password);
	await owner.getByRole('button', { name: 'Bewaar mijn wachtwoord' }).click();
	await expect(owner).toHaveURL(/\/welkom/);
	await signIn(page, email);
	await expect(page).toHaveURL('/instellingen/account');
});

test('signing up for an address that has an account looks the same, and mails a way in', async ({
	page
}) => {
	const before = (await mailsTo('wim@voorbeeld.nl')).length;
	await signUp(page, 'wim@voorbeeld.nl', 'wachtwoord van een ander');
	const mail = await nextMail('wim@voorbeeld.nl', before + 1);
	expect(mail.subject).toContain('inlog');
	await page.goto(linkIn(mail));
	await page.getByRole('button', { name: 'Log in', exact: true }).click();
	await expect(page).toHaveURL('/');
});

test('an address changes when the new mailbox confirms, in whatever browser', async ({
	page,
	browser
}) => {
	const [email, wanted] = [fresh('oud'), fresh('nieuw')];
	await member(page, email);
	await page.goto('/instellingen/account');
	await expectAccessible(page);
	await page.getByLabel('Nieuw e-mailadres').fill(wanted);
	await page.locator('#address [name=current_password]').fill('dit is het niet');
	await page.getByRole('button', { name: 'Verander mijn adres' }).click();
	await expect(page.getByRole('alert')).toContainText('Dit is niet je wachtwoord van nu');
	await expect(page.getByLabel('Nieuw e-mailadres')).toHaveValue(wanted);
	await page.locator('#address [name=current_password]').fill(password);
	await page.getByRole('button', { name: 'Verander mijn adres' }).click();
	await expect(page.getByText(`We stuurden een mail naar ${wanted}`)).toBeVisible();
	await expectAccessible(page);
	const link = linkIn(await nextMail(wanted));
	const phone = await another(browser, false);
	await phone.goto(link);
	await phone.getByRole('button', { name: 'Gebruik dit adres' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Je adres is veranderd');
	await phone.goto(link);
	await phone.getByRole('button', { name: 'Gebruik dit adres' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Je adres is niet veranderd');
	await page.reload();
	await expect(page.getByText(`Je adres is nu ${wanted}`)).toBeVisible();
});

test('a new password keeps this browser in and the others out', async ({ page, browser }) => {
	const email = fresh('sleutel');
	await member(page, email);
	const other = await another(browser);
	await signIn(other, email);
	await expect(other).toHaveURL('/instellingen/account');
	await page.goto('/instellingen/account');
	await page.locator('#password [name=current_password]').fill(password);
	await page.locator('#password [name=password]').fill('een nieuw wachtwoord');
	await page.getByRole('button', { name: 'Verander mijn wachtwoord' }).click();
	await expect(page.getByText('Je wachtwoord is veranderd')).toBeVisible();
	await other.reload();
	await expect(other).toHaveURL(/\/inloggen/);
	await page.reload();
	await expect(page).toHaveURL('/instellingen/account');
	// and out again, everywhere
	await signIn(other, email, 'een nieuw wachtwoord');
	await expect(other).toHaveURL('/instellingen/account');
	await page.getByRole('button', { name: 'Log overal uit' }).click();
	await expect(page).toHaveURL('/');
	await other.reload();
	await expect(other).toHaveURL(/\/inloggen/);
});

test('a closed account is told why, and stays out', async ({ page }) => {
	await signIn(page, 'koen@voorbeeld.nl', process.env.DEMO_PASSWORD);
	await expect(page.getByRole('alert')).toContainText('Je account is');
	await expect(page.getByRole('alert')).toContainText('De reden:');
	await expectAccessible(page);
	await page.goto('/instellingen/account');
	await expect(page).toHaveURL(/\/inloggen/);
});

test('the eleventh wrong password waits, told in words and in the header; another account does not', async ({
	page,
	request
}) => {
	const email = fresh('raadsel');
	const guess = (who: string, number: number) =>
		request.post('/inloggen?/password', {
			form: { email: who, password: `gok nummer ${number}`, _form: 'password' },
			headers: { origin: process.env.ORIGIN ?? '', accept: 'text/html' }
		});
	const guesses = await Promise.all(
		Array.from({ length: 10 }, (_, number) => guess(email, number))
	);
	expect(guesses.map((answer) => answer.status())).toEqual(Array(10).fill(400));
	const late = await guess(email, 11);
	expect(late.status()).toBe(429);
	expect(Number(late.headers()['retry-after'])).toBeGreaterThan(560);
	expect((await guess(fresh('ander'), 1)).status()).toBe(400);
	await signIn(page, email, 'gok nummer 12');
	await expect(page.getByRole('alert')).toContainText('minuten opnieuw');
	await expect(page.locator('#password-email')).toHaveValue(email);
	await expectAccessible(page);
});

// how quickly they are answered is what `npm run bench:accounts` measures
test('an address with an account and one without get the same answer', async ({ request }) => {
	// people no other test mails to, as one mail a minute goes to each
	const known = demoPeople.slice(20, 22).map(({ email }) => email);
	const acts: ((email: string) => [string, Record<string, string>])[] = [
		(email) => ['/inloggen?/password', { email, password: 'dit is het niet' }],
		(email) => ['/auth/confirm?/code', { email, code: '000000', kind: 'recovery' }],
		(email) => ['/wachtwoord-vergeten', { email }]
	];
	for (const act of acts) {
		const answers = new Set<string>();
		for (const email of known.flatMap((owned) => [owned, fresh('niemand')])) {
			const [path, form] = act(email);
			const answer = await request.post(path, {
				form,
				maxRedirects: 0,
				headers: { ...elsewhere(), origin: process.env.ORIGIN ?? '', accept: 'text/html' }
			});
			const text = (await answer.text())
				.replaceAll(email, '')
				.replace(/value="[0-9a-f-]{36}"|__sveltekit_\w+|sha256-[^']+/g, '');
			const { date: _, ...headers } = answer.headers();
			// these follow from the text, which has the typed address and a fresh form key in it
			for (const name of ['content-length', 'etag', 'set-cookie', 'content-security-policy'])
				delete headers[name];
			answers.add(JSON.stringify([answer.status(), headers, text]));
		}
		expect(answers.size).toBe(1);
	}
});

test('a link cannot send who signs in to another site', async ({ page }) => {
	for (const next of [
		'//example.org',
		'/.//example.org',
		'/\\example.org',
		'https://example.org'
	]) {
		await page.context().clearCookies();
		await page.goto(`/inloggen?next=${encodeURIComponent(next)}`);
		await page.getByRole('button', { name: /Tess van Loon/ }).click();
		await expect(page).toHaveURL('/');
	}
});

test('scripts on the page can read no token', async ({ page, context }) => {
	await signIn(page, 'tess@voorbeeld.nl', process.env.DEMO_PASSWORD);
	await expect(page).toHaveURL('/instellingen/account');
	const readable = await page.evaluate(() =>
		JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])
	);
	expect(readable).not.toMatch(/eyJ|vliegwiel-session|refresh/);
	const session = (await context.cookies()).filter(({ name }) => name.startsWith('vliegwiel-'));
	expect(session.length).toBeGreaterThan(0);
	expect(session.every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Lax')).toBe(true);
});

test('a password can be shown and pasted; password managers know each field', async ({ page }) => {
	await page.goto('/account-maken');
	const field = page.locator('[name=password]');
	await expect(field).toHaveAttribute('autocomplete', 'new-password');
	await expect(page.getByLabel('E-mailadres')).toHaveAttribute('autocomplete', 'username');
	await field.fill(password);
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(field).toHaveAttribute('type', 'text');
	await page.goto('/inloggen');
	await expect(page.locator('[name=password]')).toHaveAttribute('autocomplete', 'current-password');
});

for (const path of ['/account-maken', '/inloggen', '/wachtwoord-vergeten', '/auth/confirm'])
	for (const look of [
		{ width: 320, colorScheme: 'dark' },
		{ width: 1280, colorScheme: 'light' }
	] as const)
		test(`${path} is accessible at ${look.width} px, ${look.colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: look.colorScheme });
			await page.setViewportSize({ width: look.width, height: 800 });
			await page.goto(path);
			await expectAccessible(page);
			const english = await page.goto(
				`/en${path.replace('/account-maken', '/sign-up').replace('/inloggen', '/sign-in').replace('/wachtwoord-vergeten', '/forgot')}`
			);
			expect(english?.status()).toBe(200);
			await expectAccessible(page);
		});
