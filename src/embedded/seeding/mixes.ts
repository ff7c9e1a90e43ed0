import type { InstrumentSector } from '../../lib/instruments/definition.ts';
import { goalsOf } from '../../lib/instruments/mix-place.ts';
import { rowFields } from '../../lib/instruments/mix.ts';
import type { RowTexts } from '../../lib/instruments/mix.ts';
import { mixes } from '../seed/mixes.ts';
import type { SeedMix, SeedRow } from '../seed/mixes.ts';
import { definitions, loadTalk, startRun, writeField } from './runs.ts';
import { daysAgo, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** The texts of a row as they are stored: goals by their id instead of their number. */
function storedTexts(
	seed: SeedMix,
	sector: InstrumentSector,
	{ goals, ...texts }: SeedRow['texts']
): Partial<RowTexts> {
	const known = goalsOf(definitions.get('leermiddelenmix'), { sector, ...seed.head });
	const ids = goals?.split(' ').map((wanted) => {
		const goal = known.find(({ number }) => number === wanted);
		if (!goal) throw new Error(`The seed names goal ${wanted}, which ${seed.title} has not`);
		return goal.id;
	});
	return { ...texts, ...(ids && { goals: ids.join('\n') }) };
}

async function loadMix(seeding: Seeding, seed: SeedMix): Promise<void> {
	const { client, people, materials } = seeding;
	const { rows } = await client.query<{ id: number; sector: InstrumentSector; people: string[] }>(
		`select t.id, t.sector, (select array_agg(m.person_id order by m.joined_at) from public.instrument_members m
			where m.team_id = t.id) as people
		 from public.instrument_teams t where t.name = $1`,
		[seed.team]
	);
	const team = rows[0];
	if (!team) throw new Error(`The seed names ${seed.team}, which is not there`);
	const names = new Map([...people].map(([key, id]) => [id, key]));
	const by = (at: number) => names.get(team.people[at % team.people.length] ?? '') ?? '';
	const run = await startRun(seeding, Number(team.id), 'leermiddelenmix', {
		title: seed.title,
		round: 1,
		days: seed.days,
		closed: false,
		by: by(0)
	});
	for (const [field, value] of Object.entries(seed.head))
		await writeField(seeding, run, `mix:${field}`, value, by(0));
	for (const [at, seedRow] of seed.rows.entries()) {
		const row = await insertId(client, 'public.mix_rows', {
			run_id: run,
			scenario: seedRow.scenario,
			position: at + 1,
			material_id: seedRow.material ? must(materials, seedRow.material) : null
		});
		const owner = seedRow.owner ? must(people, seedRow.owner) : '';
		const texts = storedTexts(seed, team.sector, seedRow.texts);
		for (const field of rowFields)
			await writeField(
				seeding,
				run,
				`row-${field}:${row}`,
				field === 'owner' ? owner : (texts[field] ?? ''),
				by(at)
			);
		await loadTalk(seeding, run, `row:${row}`, seedRow.texts.name ?? '', seedRow.talk ?? []);
	}
	for (const [part, answers] of Object.entries(seed.balance ?? {}))
		for (const [at, answer] of answers.entries())
			await writeField(seeding, run, `balance:${part}.${at + 1}`, answer, by(at));
	if (!seed.shared) return;
	await client.query(
		`insert into public.shared_mixes (run_id, school_id, sector, version, scenario, head, rows, shared_at)
		 select r.id, t.school_id, t.sector, r.version, $2,
			jsonb_build_object('subject', $3::text, 'level', $4::text, 'year', $5::text), private.shareable_rows(r.id, $2), $6
		 from public.instrument_runs r join public.instrument_teams t on t.id = r.team_id where r.id = $1`,
		[run, seed.shared, seed.head.subject, seed.head.level, seed.head.year, daysAgo(seed.days - 4)]
	);
}

/** What the teams use for a subject, now and wished; after the teams are there. */
export async function loadMixes(seeding: Seeding): Promise<void> {
	for (const mix of mixes) await loadMix(seeding, mix);
}
