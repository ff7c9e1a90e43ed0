import { isKind, readNumber, shareOfKinds } from '../../lib/instruments/mix.ts';
import type { MixSource } from '../../lib/instruments/policy-shares.ts';
import { track } from '../seed/around.ts';
import {
	clauses,
	monitoring,
	policy,
	requirements,
	trackWork,
	viewpoints
} from '../seed/policy.ts';
import { day, startRun, writeField } from './runs.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** The mix of a team as its policy quotes it; null when the seed gives it none. */
async function mixOf({ client }: Seeding, team: number): Promise<MixSource | null> {
	const { rows } = await client.query<{
		run: string;
		title: string;
		scenario: 'now' | 'wish';
		kind: string | null;
		share: string | null;
	}>(
		`select r.id as run, r.title, x.scenario, k.value as kind, s.value as share
		 from public.instrument_runs r join public.mix_rows x on x.run_id = r.id and x.removed_at is null
		 left join public.run_fields k on k.run_id = r.id and k.key = 'row-kind:' || x.id
		 left join public.run_fields s on s.run_id = r.id and s.key = 'row-share:' || x.id
		 where r.id = (select id from public.instrument_runs
			where team_id = $1 and instrument = 'leermiddelenmix' order by round desc limit 1)`,
		[team]
	);
	const [first] = rows;
	if (!first) return null;
	const scenario = rows.some((row) => row.scenario === 'wish') ? 'wish' : 'now';
	const shares = shareOfKinds(
		rows
			.filter((row) => row.scenario === scenario)
			.map(({ kind, share }) => ({
				kind: kind && isKind(kind) ? kind : '',
				share: readNumber(share ?? '')
			}))
	);
	return { run: Number(first.run), title: first.title, scenario, shares };
}

/** The mix as it was when the last version was fixed: since then, open material took over a part of the method. */
function earlier(mix: MixSource | null): MixSource | null {
	if (!mix) return null;
	const { open = 0, methode = 0 } = mix.shares;
	const moved = Math.min(open, 5);
	return { ...mix, shares: { ...mix.shares, open: open - moved, methode: methode + moved } };
}

/** Every field of the policy: as it was in the first version, and as it is. */
function fields(): [key: string, now: string, first: string][] {
	const list: [string, string, string][] = [];
	for (const [key, { first, text, title = '', ...rest }] of Object.entries(clauses)) {
		const before = (value: string) => (first === null ? '' : value);
		if (title) list.push([`title:${key}`, title, before(title)]);
		list.push([`clause:${key}`, text, first ?? '']);
		for (const [part, value] of Object.entries(rest))
			list.push([`${part}:${key}`, value, before(value)]);
	}
	for (const [key, [heard, asked, answer]] of Object.entries(viewpoints)) {
		const before = (value: string) => (key === 'leerlingen' ? '' : value);
		list.push([`heard:${key}`, heard, before(heard)]);
		list.push([`asked:${key}`, asked, before(asked)]);
		list.push([`answer:${key}`, answer, before(answer)]);
	}
	for (const [key, [need, state, note]] of Object.entries(requirements)) {
		const before = (value: string) => (key === 'pve-ai' ? '' : value);
		list.push([`need:${key}`, need, before(need)]);
		list.push([`state:${key}`, state, before(state)]);
		list.push([`note:${key}`, note, before(note)]);
	}
	for (const [key, text] of Object.entries(monitoring)) list.push([`monitor:${key}`, text, text]);
	return list;
}

const filled = (entries: [string, string][]): Record<string, string> =>
	Object.fromEntries(entries.filter(([, value]) => value));

/** A policy with two versions, their approvals, its decisions and its plan. */
export async function loadPolicy(seeding: Seeding): Promise<void> {
	const { client, people } = seeding;
	const by = must(people, policy.facilitator);
	const { rows } = await client.query<{ id: string }>(
		'select id from public.instrument_teams where name = $1',
		[policy.team]
	);
	const team = Number(rows[0]?.id);
	const run_id = await startRun(seeding, team, 'leermiddelenbeleid', {
		title: policy.title,
		round: 1,
		days: policy.started,
		closed: false,
		by: policy.facilitator
	});
	const all = fields();
	for (const [at, [key, now]] of all.entries())
		await writeField(
			seeding,
			run_id,
			key,
			now,
			policy.writers[at % policy.writers.length] ?? policy.facilitator
		);
	const mix = await mixOf(seeding, team);
	const states = [
		{ texts: filled(all.map(([key, , first]) => [key, first])), mix: null },
		{ texts: filled(all.map(([key, now]) => [key, now])), mix: earlier(mix) }
	];
	for (const [at, { days, note, approvals }] of policy.versions.entries()) {
		const version_id = await insertId(client, 'public.policy_versions', {
			run_id,
			number: at + 1,
			...states[at],
			note,
			fixed_by: by,
			fixed_at: daysAgo(days)
		});
		for (const { days: ago, ...said } of approvals)
			await insert(client, 'public.policy_approvals', {
				version_id,
				...said,
				decided_on: day(-ago),
				recorded_by: by,
				recorded_at: daysAgo(ago)
			});
	}
	for (const { days, ...decision } of policy.decisions) {
		const { withdrawn, ...said } = { withdrawn: 0, ...decision };
		await insert(client, 'public.policy_decisions', {
			run_id,
			...said,
			decided_on: day(-days),
			recorded_by: by,
			recorded_at: daysAgo(days),
			...(withdrawn ? { withdrawn_by: by, withdrawn_at: daysAgo(withdrawn) } : {})
		});
	}
	for (const { owner, first, due, ...action } of policy.actions) {
		const { done, text } = { done: false, ...action };
		await insert(client, 'public.run_actions', {
			run_id,
			text,
			first_step: first,
			owner_id: must(people, owner),
			due_on: day(due),
			done_at: done ? daysAgo(4) : null
		});
	}
}

/** The team of a track with the vision that its session asked for, half written. */
export async function loadTrackWork(seeding: Seeding): Promise<void> {
	const { client, people } = seeding;
	const { rows } = await client.query<{ id: string; programme_id: string; school_id: string }>(
		'select id, programme_id, school_id from public.tracks where name = $1',
		[track.name]
	);
	const [found] = rows;
	if (!found) throw new Error(`The seed names ${track.name}, which is not there`);
	const [first = ''] = trackWork.people;
	const team_id = await insertId(client, 'public.instrument_teams', {
		name: track.name,
		sector: 'vo',
		school_id: found.school_id,
		programme_id: found.programme_id,
		track_id: found.id,
		created_by: must(people, first),
		created_at: daysAgo(10)
	});
	for (const { person, role } of track.members)
		await insert(client, 'public.instrument_members', {
			team_id,
			person_id: must(people, person),
			role: role === 'member' ? 'member' : 'facilitator',
			joined_at: daysAgo(10)
		});
	const run = await startRun(seeding, team_id, 'visie', {
		title: trackWork.title,
		round: 1,
		days: 10,
		closed: false,
		by: first
	});
	for (const [at, [key, text]] of Object.entries(trackWork.texts).entries())
		await writeField(seeding, run, `canvas:${key}`, text, trackWork.people[at] ?? first);
}
