import { env } from '../../environment.ts';
import { renderMarkdown } from '../../lib/server/markdown.ts';
import { content } from '../seed/content.ts';
import type { ProgrammeTheme } from '../seed/types.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

const themes: Record<ProgrammeTheme, string> = {
	'Opschaling in gebruik': 'opschaling',
	'Regie op open leermateriaal': 'regie',
	'Infrastructuur versterken': 'infrastructuur',
	'Onderbouwen met kennis en kunde': 'kennis'
};

export async function loadCommunities({
	client,
	people,
	boards,
	schools,
	communities
}: Seeding): Promise<void> {
	for (const [at, community] of content.communities.entries()) {
		const lead = community.members.find(({ role }) => role === 'lead')?.person ?? '';
		const since = daysAgo(300 - at * 12);
		const id = await insertId(client, 'public.communities', {
			slug: community.slug,
			kind: community.kind,
			name: community.name,
			summary: community.summary,
			goal: community.goal,
			sectors: community.sectors,
			province: community.region?.[0] ?? '',
			join_mode: community.join,
			discussion: community.discussion,
			state: 'open',
			house_rules: community.houseRules,
			house_rules_html: renderMarkdown(community.houseRules, { origin: env.ORIGIN }).html,
			created_by: must(people, lead),
			created_at: since,
			member_count: community.members.length
		});
		communities.set(community.slug, { id, discussion: community.discussion });
		for (const [place, { person, role }] of community.members.entries()) {
			await insert(client, 'public.memberships', {
				community_id: id,
				person_id: must(people, person),
				role,
				joined_at: daysAgo(Math.max(1, 298 - at * 12 - place * 9))
			});
		}
		for (const [position, forum] of community.forums.entries()) {
			await insert(client, 'public.forums', {
				community_id: id,
				name: forum.name,
				description: forum.description,
				position,
				who_may_start: forum.whoMayStart
			});
		}
		const { pilot } = community;
		if (!pilot) continue;
		await insert(client, 'public.pilots', {
			community_id: id,
			pilot_kind: pilot.kind,
			phase: pilot.phase,
			lead_board_id: must(boards, pilot.leadBoard),
			starts_on: pilot.period.from,
			ends_on: pilot.period.to,
			programme_theme: themes[pilot.programmeTheme]
		});
		for (const brin of pilot.schools) {
			await insert(client, 'public.pilot_schools', {
				community_id: id,
				school_id: must(schools, brin)
			});
		}
		for (const { title, due, done } of pilot.milestones) {
			await insert(client, 'public.milestones', {
				community_id: id,
				title,
				due_on: due,
				done_at: done ?? null,
				done_by: done ? must(people, lead) : null
			});
		}
		for (const { on, author, text } of pilot.logEntries) {
			await insert(client, 'public.log_entries', {
				community_id: id,
				author_id: must(people, author),
				body: text,
				happened_on: on,
				created_at: on
			});
		}
		for (const [place, need] of pilot.needs.entries()) {
			await insert(client, 'public.needs', {
				community_id: id,
				body: `${need.title}. ${need.text}`.slice(0, 500),
				created_by: must(people, need.by),
				created_at: daysAgo(60 - place * 7),
				met_at: need.met ? daysAgo(9) : null,
				met_by: need.met ? must(people, lead) : null
			});
		}
	}
}

/** What pilots brought forth; after the materials they point at. */
export async function loadYields({
	client,
	people,
	communities,
	materials
}: Seeding): Promise<void> {
	for (const { slug, pilot, members } of content.communities) {
		const lead = members.find(({ role }) => role === 'lead')?.person ?? '';
		for (const [place, result] of (pilot?.yields ?? []).entries()) {
			const [first] = result.materials;
			await insert(client, 'public.yields', {
				community_id: must(communities, slug).id,
				title: result.title,
				body: result.text,
				material_id: first ? must(materials, first) : null,
				created_by: must(people, lead),
				created_at: daysAgo(40 - place * 5)
			});
		}
	}
}

/** Someone knocks: a lead meets an open request on the page. */
export async function loadRequests({ client, people, communities }: Seeding): Promise<void> {
	const asked = content.communities.find(
		({ join, members }) => join === 'request' && !members.some(({ person }) => person === 'tess')
	);
	if (!asked) return;
	await insert(client, 'public.join_requests', {
		community_id: must(communities, asked.slug).id,
		person_id: must(people, 'tess'),
		message:
			'Wij beginnen na de kerst met hetzelfde onderwerp en willen graag meedoen in plaats van opnieuw beginnen.',
		created_at: daysAgo(1)
	});
}
