/**
 * Every route of the site and the states that journeys do not pass: axe finds nothing, nothing
 * sticks out, the console stays quiet. Each page in one theme, width and language in turn;
 * `npm run test:full` has them all.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { to } from '../../src/lib/ui/links.ts';
import { ask } from '../support/ask.ts';
import { as, expect, expectAccessible, test } from '../support/journeys.ts';

interface Look {
	theme: 'light' | 'dark';
	width: 360 | 1280;
	locale: 'nl' | 'en';
}

interface Place {
	/** Folder of the route. */
	route: string;
	/** Canonical address; a statement that finds the id for `:id`. */
	path: string;
	id?: string;
	/** What brings the page into the state that is looked at. */
	state?: string;
	act?: (page: Page) => Promise<void>;
	/** An error page, on purpose. */
	status?: number;
}

const full = process.env.FULL === '1';
const looks: Look[] = (['light', 'dark'] as const).flatMap((theme) =>
	([360, 1280] as const).flatMap((width) =>
		(['nl', 'en'] as const).map((locale) => ({ theme, width, locale }))
	)
);

const thread = `select t.id from public.threads t join public.communities c on c.id = t.community_id
	where c.slug = 'rekenen-vmbo' order by t.id limit 1`;
const publicThread = `select t.id from public.threads t join public.communities c on c.id = t.community_id
	where c.discussion = 'public' order by t.id limit 1`;
const material = `select id from public.materials where is_public order by id limit 1`;
const own = (what: 'threads' | 'materials', who: string) =>
	`select t.id from public.${what} t join public.profiles p on p.id = t.${what === 'threads' ? 'author_id' : 'owner_id'}
	 where p.name like '${who}%' order by t.id limit 1`;
const post = `select p.id from public.posts p join public.profiles a on a.id = p.author_id
	where a.name like 'Sanne%' and p.deleted_at is null order by p.id limit 1`;
const seat = `select r.id from public.registrations r join public.profiles p on p.id = r.person_id
	where p.name like 'Sanne%' and r.state = 'confirmed' order by r.id limit 1`;
const team = `select t.id from public.teams t join public.profiles p on p.id = t.coordinator_id
	where p.name like 'Bram%' limit 1`;
const feedback = `select v.id from public.reviews v join public.submissions s on s.id = v.submission_id
	join public.profiles p on p.id = s.person_id where p.name like 'Lars%' and v.given_at is not null order by v.id limit 1`;
const badge = `select code as id from public.badges limit 1`;
const certificate = `select code as id from public.certificates limit 1`;
const workOf = (
	name: string
) => `select s.id from public.submissions s join public.profiles p on p.id = s.person_id
	where p.name like '${name}%' and s.asked_at is not null order by s.id limit 1`;
const run = (instrument: string) => `select r.id from public.instrument_runs r
	join public.instrument_members m on m.team_id = r.team_id join public.profiles p on p.id = m.person_id
	where r.instrument = '${instrument}' and p.name like '${instrument === 'kwaliteitsmodel' ? 'Willemijn' : 'Sanne'}%'
	order by r.id desc limit 1`;
const design = `select id from public.instrument_runs where title = 'Rekenen met je eerste loon'`;
const friendOf = (name: string) => `select f.id from public.design_friends f
	join public.profiles p on p.id = f.person_id where p.name like '${name}%' order by f.id limit 1`;
const policy = `select id from public.instrument_runs where title = 'Leermiddelenbeleid Wielland College'`;
const track = `select id from public.tracks order by id limit 1`;
const board = `select id from public.school_boards where number = '99002'`;
const someone = `select id from public.profiles where name like 'Petra van Zanten'`;

const send = (page: Page) => page.locator('main form button[type=submit]').first().click();
const complained = (page: Page) => expect(page.getByRole('alert').first()).toBeVisible();

/** Per person: the pages one sees as that person. */
const places: Record<string, Place[]> = {
	visitor: [
		{ route: '', path: '/' },
		{ route: '(public)/[page=contentpage]', path: '/about' },
		{ route: '(public)/[page=contentpage]', path: '/privacy' },
		{ route: '(public)/[page=contentpage]', path: '/accessibility' },
		{ route: '(public)/[page=contentpage]', path: '/contact' },
		{ route: 'communities', path: '/communities' },
		{ route: 'communities', path: '/communities?q=zzzz', state: 'nothing found' },
		{ route: 'communities/[slug]', path: '/communities/rekenen-vmbo' },
		{ route: 'materials', path: '/materials' },
		{ route: 'materials', path: '/materials?q=zzzz', state: 'nothing found' },
		{ route: 'materials/[id=number]', path: '/materials/:id', id: material },
		{ route: 'threads/[id=number]', path: '/threads/:id', id: publicThread },
		{ route: 'search', path: '/search?q=rekenen' },
		{ route: 'search', path: '/search?q=zzzz', state: 'nothing found' },
		{ route: 'events', path: '/events' },
		{ route: 'events', path: '/events?view=month', state: 'as a month' },
		{ route: 'events', path: '/events?view=map', state: 'as a map' },
		{ route: 'events', path: '/events?past=1', state: 'what was' },
		{ route: 'events', path: '/events?q=zzzz', state: 'nothing found' },
		{ route: 'events/[slug]', path: '/events/roadshow-visie-zwolle' },
		{ route: 'events/[slug]', path: '/events/roadshow-visie-middelburg', state: 'full' },
		{ route: 'events/[slug]', path: '/events/roadshow-beleid-utrecht', state: 'with sessions' },
		{ route: 'events/[slug]', path: '/events/open-education-week', state: 'a campaign' },
		{ route: 'events/[slug]/makers', path: '/events/hackathon-erfgoed/makers' },
		{ route: 'events/[slug]/register', path: '/events/roadshow-visie-zwolle/register' },
		{
			route: 'events/[slug]/register',
			path: '/events/adviesuur-licenties/register',
			state: 'choosing an hour'
		},
		{
			route: 'events/[slug]/register',
			path: '/events/roadshow-visie-zwolle/register?team=3',
			state: 'a team'
		},
		{ route: 'events/calendar', path: '/events/calendar' },
		{ route: 'programmes/[slug]', path: '/programmes/roadshow-leermiddelenbeleid' },
		{ route: 'proofs/[code]', path: '/proofs/0000-0000-0000', state: 'not known' },
		{ route: 'instruments', path: '/instruments' },
		{ route: 'instruments/compass', path: '/instruments/compass' },
		{ route: 'instruments/design', path: '/instruments/design' },
		{ route: 'instruments/reviews', path: '/instruments/reviews' },
		{ route: 'instruments/policy', path: '/instruments/policy' },
		{ route: 'instruments/vision', path: '/instruments/vision' },
		{ route: 'instruments/mix', path: '/instruments/mix' },
		{ route: 'learning', path: '/learning' },
		{ route: 'learning', path: '/learning?q=makers', state: 'looked in' },
		{ route: 'learning/[module]', path: '/learning/mag-dit' },
		{ route: 'learning/guide', path: '/learning/guide' },
		{
			route: 'learning/[module]/[lesson]/(reading)',
			path: '/learning/mag-dit/combineren-en-makers-noemen'
		},
		{
			route: 'learning/[module]/[lesson]/(reading)/talk',
			path: '/learning/mag-dit/combineren-en-makers-noemen/talk'
		},
		{ route: 'proofs/[code]', path: '/proofs/:id', id: certificate, state: 'of a phase' },
		{ route: 'badges', path: '/badges' },
		{ route: 'badges/[code]', path: '/badges/:id', id: badge },
		{ route: 'badges/[code]', path: '/badges/000000000000', state: 'not known' },
		{ route: 'badges/routes/[route]', path: '/badges/routes/maker' },
		{ route: 'learning/intake', path: '/learning/intake' },
		{ route: 'learning/routes', path: '/learning/routes' },
		{ route: 'learning/test/[module]', path: '/learning/test/mag-dit' },
		{ route: 'professional/[token]', path: '/professional/weg', state: 'over', status: 404 },
		{ route: 'sign-in', path: '/sign-in' },
		{
			route: 'sign-in',
			path: '/sign-in',
			state: 'refused',
			async act(page) {
				await page.locator('#password-email').fill('niemand@voorbeeld.nl');
				await page.locator('[name=password]').fill('niet het wachtwoord');
				await page.locator('[name=password]').press('Enter');
				await complained(page);
			}
		},
		{ route: 'sign-up', path: '/sign-up' },
		{ route: 'forgot', path: '/forgot' },
		{ route: 'goodbye', path: '/goodbye' },
		{ route: 'offline', path: '/offline' },
		{ route: 'auth/confirm', path: '/auth/confirm?token_hash=x&type=signup' },
		{ route: 'unsubscribe', path: '/unsubscribe' },
		{ route: 'invitations/[token]', path: '/invitations/weg', state: 'unknown', status: 404 },
		{ route: 'style-guide', path: '/style-guide' },
		{ route: '', path: '/dit-is-er-niet', state: 'no such page', status: 404 }
	],
	sanne: [
		{ route: '', path: '/' },
		{ route: 'learning', path: '/learning', state: 'under way' },
		{ route: 'learning/[module]', path: '/learning/mag-dit', state: 'under way' },
		{
			route: 'learning/[module]/[lesson]/(reading)',
			path: '/learning/mag-dit/auteursrecht-in-gewone-taal',
			state: 'answered'
		},
		{
			route: 'learning/[module]/[lesson]/report',
			path: '/learning/mag-dit/combineren-en-makers-noemen/report?block=m02-quiz-5'
		},
		{ route: 'communities/[slug]', path: '/communities/rekenen-vmbo' },
		{ route: 'communities/[slug]/threads', path: '/communities/rekenen-vmbo/threads' },
		{ route: 'communities/[slug]/materials', path: '/communities/rekenen-vmbo/materials' },
		{ route: 'communities/[slug]/members', path: '/communities/rekenen-vmbo/members' },
		{ route: 'communities/[slug]/log', path: '/communities/rekenen-vmbo/log' },
		{ route: 'instruments', path: '/instruments' },
		{ route: 'instruments/compass', path: '/instruments/compass' },
		{
			route: 'instruments/compass/[id=number]',
			path: '/instruments/compass/:id',
			id: run('groeikompas')
		},
		{
			route: 'instruments/compass/[id=number]/answers',
			path: '/instruments/compass/:id/answers',
			id: run('groeikompas')
		},
		{
			route: 'instruments/compass/[id=number]/answers',
			path: '/instruments/compass/:id/answers?area=send',
			id: run('groeikompas'),
			state: 'sending'
		},
		{
			route: 'instruments/compass/[id=number]/talk/[area=number]',
			path: '/instruments/compass/:id/talk/4',
			id: run('groeikompas')
		},
		{ route: 'instruments/policy', path: '/instruments/policy' },
		{ route: 'instruments/policy/[id=number]', path: '/instruments/policy/:id', id: policy },
		{
			route: 'instruments/policy/[id=number]/chapters/[number=number]',
			path: '/instruments/policy/:id/chapters/1',
			id: policy,
			state: 'with viewpoints'
		},
		{
			route: 'instruments/policy/[id=number]/chapters/[number=number]',
			path: '/instruments/policy/:id/chapters/3',
			id: policy,
			state: 'with numbers and requirements'
		},
		{
			route: 'instruments/policy/[id=number]/chapters/[number=number]',
			path: '/instruments/policy/:id/chapters/5',
			id: policy,
			state: 'with the plan'
		},
		{
			route: 'instruments/policy/[id=number]/decisions',
			path: '/instruments/policy/:id/decisions',
			id: policy
		},
		{
			route: 'instruments/policy/[id=number]/versions',
			path: '/instruments/policy/:id/versions',
			id: policy
		},
		{ route: 'instruments/vision', path: '/instruments/vision' },
		{
			route: 'instruments/vision/[id=number]',
			path: '/instruments/vision/:id',
			id: run('visie')
		},
		{
			route: 'instruments/vision/[id=number]/history',
			path: '/instruments/vision/:id/history?field=droom',
			id: run('visie'),
			state: 'nobody wrote'
		},
		{
			route: 'instruments/vision/[id=number]/history',
			path: '/instruments/vision/:id/history?field=leren',
			id: run('visie')
		},
		{ route: 'instruments/design', path: '/instruments/design' },
		{
			route: 'instruments/design/[id=number]',
			path: '/instruments/design/:id',
			id: design
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]',
			path: '/instruments/design/:id/steps/0',
			id: design,
			state: 'the log'
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]',
			path: '/instruments/design/:id/steps/2',
			id: design,
			state: 'requirements and licence'
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]',
			path: '/instruments/design/:id/steps/3',
			id: design,
			state: 'with a critical friend'
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]',
			path: '/instruments/design/:id/steps/4',
			id: design,
			state: 'with talk'
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]',
			path: '/instruments/design/:id/steps/7',
			id: design,
			state: 'handing over'
		},
		{
			route: 'instruments/design/[id=number]/steps/[step=step]/files',
			path: '/instruments/design/:id/steps/4/files',
			id: design
		},
		{
			route: 'instruments/design/[id=number]/brief',
			path: '/instruments/design/:id/brief',
			id: design
		},
		{
			route: 'instruments/design/join/[token]',
			path: '/instruments/design/join/weg',
			state: 'unknown',
			status: 404
		},
		{ route: 'materials/new', path: '/materials/new?design=:id', id: design, state: 'of a design' },
		{
			route: 'instruments/mix',
			path: '/instruments/mix?material=:id',
			id: material,
			state: 'using a material'
		},
		{
			route: 'instruments/mix/[id=number]',
			path: '/instruments/mix/:id',
			id: run('leermiddelenmix')
		},
		{
			route: 'instruments/mix/[id=number]',
			path: '/instruments/mix/:id',
			id: `select r.id || '?row=' || min(x.id) as id from public.mix_rows x join public.instrument_runs r on r.id = x.run_id
				where r.title like 'Rekenmix%' group by r.id`,
			state: 'a row opened'
		},
		{
			route: 'instruments/mix/[id=number]/import',
			path: '/instruments/mix/:id/import',
			id: run('leermiddelenmix')
		},
		{
			route: 'instruments/mix/[id=number]/shared',
			path: '/instruments/mix/:id/shared',
			id: run('leermiddelenmix')
		},
		{
			route: 'instruments/mix/[id=number]/talk/[row=number]',
			path: '/instruments/mix/:id',
			id: `select t.run_id || '/talk/' || substr(t.run_spot, 5) as id from public.threads t where t.run_spot like 'row:%' limit 1`
		},
		{
			route: 'instruments/teams/[id=number]',
			path: '/instruments/teams/:id',
			id: `select id from public.instrument_teams where name like 'Kernteam%'`
		},
		{ route: 'instruments/teams/new', path: '/instruments/teams/new' },
		{
			route: 'instruments/join/[token]',
			path: '/instruments/join/weg',
			state: 'unknown',
			status: 404
		},
		{
			route: 'instruments/reviews',
			path: '/instruments/reviews?material=:id',
			id: material,
			state: 'about to start'
		},
		{ route: 'materials/new', path: '/materials/new' },
		{ route: 'materials/new', path: '/materials/new?url=https://voorbeeld.nl/x', state: 'a link' },
		{
			route: 'materials/[id=number]/edit',
			path: '/materials/:id/edit',
			id: own('materials', 'Sanne')
		},
		{ route: 'materials/[id=number]', path: '/materials/:id', id: own('materials', 'Sanne') },
		{
			route: 'materials/[id=number]/versions',
			path: '/materials/:id/versions',
			id: own('materials', 'Sanne')
		},
		{ route: 'threads/[id=number]', path: '/threads/:id', id: thread },
		{
			route: 'threads/[id=number]',
			path: '/threads/:id',
			id: thread,
			state: 'the editor open',
			async act(page) {
				await page.locator('#reply textarea').focus();
				await expect(page.locator('#reply .tiptap')).toBeVisible();
			}
		},
		{
			route: 'threads/[id=number]/settings',
			path: '/threads/:id/settings',
			id: own('threads', 'Sanne')
		},
		{
			route: 'threads/[id=number]/posts/[post=number]',
			path: '/threads/:id',
			id: `select t.id || '/posts/' || p.id as id from public.posts p join public.threads t on t.id = p.thread_id
				where p.id = (${post})`
		},
		{ route: 'threads/new', path: '/threads/new?community=rekenen-vmbo' },
		{ route: 'events/calendar', path: '/events/calendar' },
		{ route: 'registrations', path: '/registrations' },
		{ route: 'registrations/[ref]', path: '/registrations/:id', id: seat },
		{ route: 'bookmarks', path: '/bookmarks' },
		{ route: 'unread', path: '/unread' },
		{ route: 'notifications', path: '/notifications' },
		{ route: 'people', path: '/people' },
		{ route: 'people', path: '/people?q=zzzz', state: 'nobody found' },
		{ route: 'people/[id]', path: '/people/:id', id: someone },
		{ route: 'reports', path: '/reports' },
		{ route: 'reports/new', path: '/reports/new?post=:id', id: post.replace('Sanne', 'Joost') },
		{ route: 'settings/account', path: '/settings/account' },
		{ route: 'settings/data', path: '/settings/data' },
		{ route: 'settings/notifications', path: '/settings/notifications' },
		{ route: 'settings/profile', path: '/settings/profile' },
		{ route: 'settings/visibility', path: '/settings/visibility' },
		{ route: 'welcome', path: '/welcome' },
		{ route: 'sign-out', path: '/sign-out' }
	],
	joost: [
		{ route: 'communities/[slug]/settings', path: '/communities/rekenen-vmbo/settings' },
		{ route: 'communities/[slug]/members', path: '/communities/rekenen-vmbo/members' },
		{ route: 'communities/[slug]/moderation', path: '/communities/rekenen-vmbo/moderation' },
		{ route: 'communities/new', path: '/communities/new' }
	],
	lars: [
		{
			route: 'reports/new',
			path: '/reports/new?review=:id',
			id: feedback,
			state: 'about feedback'
		},
		{ route: 'learning/routes', path: '/learning/routes', state: 'with an own route' },
		{ route: 'learning/work', path: '/learning/work' },
		{ route: 'learning/work/[block=block]', path: '/learning/work/m05-doel-feedback' },
		{
			route: 'learning/submissions/[id=number]',
			path: '/learning/submissions/:id',
			id: workOf('Lars')
		},
		{ route: 'learning/feedback', path: '/learning/feedback' },
		{ route: 'learning/proofs', path: '/learning/proofs' },
		{ route: 'professional', path: '/professional' },
		{ route: 'communities/[slug]/cohort', path: '/communities/werkplaats-sport-bewegen/cohort' }
	],
	sofie: [{ route: 'learning/proofs', path: '/learning/proofs', state: 'with a badge' }],
	marijke: [
		{ route: 'learning/cohorts', path: '/learning/cohorts' },
		{ route: 'communities/[slug]/cohort', path: '/communities/werkplaats-sport-bewegen/cohort' },
		{
			route: 'learning/submissions/[id=number]',
			path: '/learning/submissions/:id',
			id: workOf('Amira'),
			state: 'with own feedback'
		}
	],
	noor: [
		{ route: 'moderation', path: '/moderation' },
		{
			route: 'instruments/design/friends/[id=number]',
			path: '/instruments/design/friends/:id',
			id: friendOf('Noor')
		}
	],
	fatima: [
		{
			route: 'instruments/design/friends/[id=number]',
			path: '/instruments/design/friends/:id',
			id: friendOf('Fatima'),
			state: 'given'
		}
	],
	eva: [
		{ route: 'admin/learning', path: '/admin/learning' },
		{ route: 'admin/learning/steps', path: '/admin/learning/steps' },
		{ route: 'instruments/helpers', path: '/instruments/helpers' }
	],
	bram: [
		{ route: 'instruments/boards', path: '/instruments/boards' },
		{ route: 'instruments/boards/[id=number]', path: '/instruments/boards/:id', id: board },
		{
			route: 'instruments/boards/join/[token]',
			path: '/instruments/boards/join/weg',
			state: 'used or expired',
			status: 404
		},
		{ route: 'registrations/team/[ref]', path: '/registrations/team/:id', id: team },
		{
			route: 'programmes/[slug]',
			path: '/programmes/roadshow-leermiddelenbeleid',
			state: 'with a team of ones own'
		},
		{
			route: 'programmes/[slug]/tracks/[id=number]',
			path: '/programmes/roadshow-leermiddelenbeleid/tracks/:id',
			id: track
		},
		{
			route: 'programmes/[slug]/tracks/join/[token]',
			path: '/programmes/roadshow-leermiddelenbeleid/tracks/:id',
			id: track,
			async act(page) {
				await page.goto(new URL(await page.locator('[name=link]').inputValue()).pathname);
				await expect(page.locator('form#join')).toBeVisible();
			}
		}
	],
	willemijn: [
		{
			route: 'instruments/reviews/[id=number]',
			path: '/instruments/reviews/:id',
			id: run('kwaliteitsmodel')
		},
		{
			route: 'instruments/reviews/[id=number]/talk/[criterion]',
			path: '/instruments/reviews/:id/talk/1.6',
			id: run('kwaliteitsmodel')
		}
	],
	wim: [
		{ route: 'instruments/boards', path: '/instruments/boards?q=noorder', state: 'searched' },
		{
			route: 'instruments/boards/[id=number]',
			path: '/instruments/boards/:id',
			id: board,
			state: 'for who lets people look'
		},
		{ route: 'events', path: '/events', state: 'with what one helps with' },
		{ route: 'events/new', path: '/events/new' },
		{ route: 'events/[slug]/edit', path: '/events/roadshow-visie-zwolle/edit' },
		{ route: 'events/[slug]/form', path: '/events/roadshow-visie-zwolle/form' },
		{ route: 'events/[slug]/registrations', path: '/events/roadshow-visie-zwolle/registrations' },
		{ route: 'events/[slug]/door', path: '/events/roadshow-visie-zwolle/door' },
		{ route: 'events/[slug]/programme', path: '/events/roadshow-beleid-utrecht/programme' },
		{ route: 'events/[slug]/board', path: '/events/kwaliteitsmodel-in-de-praktijk/board' },
		{ route: 'events/[slug]/messages', path: '/events/roadshow-visie-zwolle/messages' },
		{ route: 'programmes/new', path: '/programmes/new' },
		{ route: 'programmes/[slug]/edit', path: '/programmes/roadshow-leermiddelenbeleid/edit' },
		{
			route: 'programmes/[slug]',
			path: '/programmes/roadshow-leermiddelenbeleid',
			state: 'for who runs it'
		}
	],
	anouk: [
		{ route: 'admin', path: '/admin' },
		{ route: 'admin/log', path: '/admin/log' },
		{ route: 'admin/people', path: '/admin/people' },
		{ route: 'admin/people/[id]', path: '/admin/people/:id', id: someone },
		{ route: 'admin/schools', path: '/admin/schools' },
		{
			route: 'communities/new',
			path: '/communities/new',
			state: 'empty and sent',
			act: (page) =>
				page
					.locator('main form')
					.evaluate((form: HTMLFormElement) => (form.noValidate = true))
					.then(() => send(page))
					.then(() => complained(page))
		}
	]
};

/** Only reachable by a mailed link; the journeys of accounts look at it. */
const elsewhere = ['account/password'];

test('every route of the site is looked at', () => {
	const folder = resolve('src/routes');
	const routes = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter(({ name }) => name === '+page.svelte')
		.map(({ parentPath }) => parentPath.slice(folder.length + 1));
	const seen = new Set(Object.values(places).flatMap((own) => own.map(({ route }) => route)));
	expect(routes.filter((route) => !seen.has(route) && !elsewhere.includes(route))).toEqual([]);
	expect([...seen].filter((route) => !routes.includes(route))).toEqual([]);
});

async function addressOf({ path, id }: Place, locale: Look['locale']): Promise<string> {
	if (!id) return to(path, locale);
	const [row] = await ask(id);
	expect(row, `something to look at on ${path}`).toBeDefined();
	return to(path.replace(':id', String(row?.id)), locale);
}

async function look(page: Page, place: Place, { theme, width, locale }: Look): Promise<void> {
	const complaints: string[] = [];
	const listen = (text: string) => complaints.push(text);
	page.on('pageerror', ({ message }) => listen(message));
	page.on('console', (message) => {
		// an error page is an error to the console too
		if (message.type() === 'error' && !place.status && !place.act) listen(message.text());
	});
	await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
	await page.setViewportSize({ width, height: 900 });
	const address = await addressOf(place, locale);
	const response = await page.goto(address);
	expect(response?.status()).toBe(place.status ?? 200);
	expect(new URL(page.url()).pathname, 'shown, and no page of refusal instead').toBe(
		new URL(address, page.url()).pathname
	);
	await place.act?.(page);
	// a page that broke says why before axe says what is missing
	expect(complaints).toEqual([]);
	await expectAccessible(page);
	expect(complaints).toEqual([]);
	page.removeAllListeners('pageerror');
	page.removeAllListeners('console');
}

/** Pages a test looks at: enough for one sign-in, few enough to share the work out. */
const batch = 12;

test.describe.configure({ mode: 'parallel' });
for (const [person, all] of Object.entries(places)) {
	for (let from = 0; from < all.length; from += batch) {
		const own = all.slice(from, from + batch);
		const some = all.length > batch ? `, from ${from + 1}` : '';
		test(`${person} finds every page in order${some}`, async ({ browser }) => {
			test.setTimeout(full ? 1_800_000 : 240_000);
			const page =
				person === 'visitor'
					? await (await browser.newContext()).newPage()
					: await as(browser, person, '/');
			for (const [index, place] of own.entries()) {
				const chosen = full
					? looks
					: looks.filter((_, nth) => nth === (from + index) % looks.length);
				for (const each of chosen) {
					const title = `${place.path}${place.state ? ` (${place.state})` : ''}, ${each.theme}, ${each.width}, ${each.locale}`;
					await test.step(title, async () => {
						try {
							await look(page, place, each);
						} catch (error) {
							expect.soft(error, title).toBeNull();
						}
					});
				}
			}
		});
	}
}
