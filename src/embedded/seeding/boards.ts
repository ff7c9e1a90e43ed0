import { boardViews } from '../seed/boards.ts';
import { daysAgo, insert, insertId, must } from './rows.ts';
import type { Seeding } from './rows.ts';

/** Boards that look, and one overview over the finished rounds of the teams of its schools. */
export async function loadBoards({ client, people, boards }: Seeding): Promise<void> {
	for (const [person, board] of boardViews.people)
		await insert(client, 'public.board_people', {
			board_id: must(boards, board),
			person_id: must(people, person),
			added_by: must(people, 'wim'),
			added_at: daysAgo(70)
		});
	const { board, days } = boardViews.counted;
	const { rows } = await client.query<{ id: string; by: string; version: string }>(
		`select distinct on (t.id) r.id, r.created_by as by, r.version
		 from public.instrument_runs r join public.instrument_teams t on t.id = r.team_id
		 join public.schools s on s.id = t.school_id
		 where s.board_id = $1 and r.instrument = 'groeikompas' and r.state = 'closed' order by t.id, r.round desc`,
		[must(boards, board)]
	);
	const overview = await insertId(client, 'public.board_overviews', {
		board_id: must(boards, board),
		sector: 'vo',
		version: rows[0]?.version ?? '',
		rounds: rows.length,
		counted_at: daysAgo(days)
	});
	for (const { id, by } of rows)
		await insert(client, 'public.board_shares', {
			run_id: id,
			board_id: must(boards, board),
			shared_by: by,
			shared_at: daysAgo(days + 5),
			overview_id: overview
		});
	await client.query(
		`insert into public.board_overview_levels (overview_id, area, kind, counts)
		 select $1, split_part(f.key, ':', 2), case when f.key like 'level:%' then 'now' else 'wish' end,
			array(select count(*) filter (where value = level::text)
				from unnest(array_agg(f.value)) value, generate_series(1, 4) level group by level order by level)
		 from public.run_fields f where f.run_id = any ($2) and f.key ~ '^(level|goal):' group by f.key`,
		[overview, rows.map(({ id }) => id)]
	);
}
