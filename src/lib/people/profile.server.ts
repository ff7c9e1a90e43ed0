/** One's own profile: what it says and who may see it. */
import { sql } from 'kysely';
import type { Db } from '../server/db.ts';
import type { ProfileInput, VisibilityInput } from './person.ts';
import { matchSchool } from './schools.server.ts';

/** Everything the person's own settings pages show. */
export async function findOwnProfile(trx: Db, id: string) {
	return trx
		.selectFrom('profiles as p')
		.leftJoin('profile_details as d', 'd.person_id', 'p.id')
		.leftJoin('person_settings as o', 'o.person_id', 'p.id')
		.leftJoin('schools as s', 's.id', 'd.school_id')
		.select(['p.id', 'p.name', 'p.role', 'p.avatar_file_id', 'p.visible_to', 'p.listed'])
		.select(['d.bio', 'd.offers', 'd.seeks', 'd.sectors', 'd.subjects', 'd.groups', 'd.province'])
		.select(['d.school_id', 'd.school_text', 'd.study_institute', 'd.placement_school'])
		.select(['d.study_year', 'd.visible_to as details_visible_to'])
		.select(['o.locale', 'o.show_presence'])
		.select(['s.name as school_name', 's.place as school_place', 's.brin as school_brin'])
		.where('p.id', '=', id)
		.executeTakeFirstOrThrow();
}

export type OwnProfile = Awaited<ReturnType<typeof findOwnProfile>>;

/** Pages kept for visitors may show the name or picture: they are made again. */
async function announceCard(trx: Db, id: string): Promise<void> {
	await sql`select pg_notify('site_changes', ${`person:${id}`})`.execute(trx);
}

/** Saves the profile form. A school typed by name or BRIN is matched, and kept as text otherwise. */
export async function updateProfile(trx: Db, id: string, input: ProfileInput): Promise<void> {
	const { name, role, locale, school, school_id, ...details } = input;
	const found = await matchSchool(trx, school, school_id);
	const student = role === 'student_teacher';
	await trx.updateTable('profiles').set({ name, role }).where('id', '=', id).execute();
	await trx
		.updateTable('profile_details')
		.set({
			...details,
			// what only a student fills in goes when the role changes
			study_institute: student ? details.study_institute : '',
			placement_school: student ? details.placement_school : '',
			study_year: student ? details.study_year : '',
			province: details.province || (found?.province ?? ''),
			school_id: found?.id ?? null,
			school_text: found ? '' : school
		})
		.where('person_id', '=', id)
		.execute();
	await trx.updateTable('person_settings').set({ locale }).where('person_id', '=', id).execute();
	await announceCard(trx, id);
}

/** Saves who may see what. */
export async function updateVisibility(trx: Db, id: string, input: VisibilityInput): Promise<void> {
	const { visible_to, listed, details_visible_to, show_presence } = input;
	await trx.updateTable('profiles').set({ visible_to, listed }).where('id', '=', id).execute();
	await trx
		.updateTable('profile_details')
		.set({ visible_to: details_visible_to })
		.where('person_id', '=', id)
		.execute();
	await trx
		.updateTable('person_settings')
		.set({ show_presence })
		.where('person_id', '=', id)
		.execute();
	await announceCard(trx, id);
}
